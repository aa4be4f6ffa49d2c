using nanoFramework.TestFramework;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Terminal;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Firmware.Terminal;

/// <summary>The operator's menu: 1 last sale, 2 present faults, 3 last faults, 4 self test.</summary>
[TestClass]
public class MenuTests
{
    [TestMethod]
    public void It_opens_with_the_last_sale()
    {
        TerminalRig rig = Open(new TerminalRig());
        Assert.AreEqual("LAST SALE", rig.Line(0));
    }

    [TestMethod]
    public void Two_lists_the_faults_that_last_three_on_a_page()
    {
        TerminalRig rig = new TerminalRig();
        rig.Device.IsPrinterFaulty = true;
        rig.Device.SupplyMv = 3400;
        rig.Board.Date = 0;
        rig.Link.Fault = FaultCode.N401;
        rig.Wait(3_000);
        Open(rig);
        rig.Type("2");
        Assert.AreEqual("FAULTS       4", rig.Line(0));
        string first = rig.Line(1) + rig.Line(2) + rig.Line(3);
        rig.Type("2");
        Assert.IsTrue(rig.Line(1).Length > 0);
        Assert.AreEqual("", rig.Line(2));
        rig.Type("2");
        Assert.AreEqual(first, rig.Line(1) + rig.Line(2) + rig.Line(3));
    }

    [TestMethod]
    public void Three_lists_the_codes_of_the_last_faults_newest_first()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.EnteringPin);
        rig.Type("12#*");
        Open(rig);
        rig.Type("3");
        Assert.AreEqual("LAST FAULTS", rig.Line(0));
        Assert.AreEqual("U501 U503", rig.Line(1));
    }

    [TestMethod]
    public void Four_tests_and_says_that_all_is_well()
    {
        TerminalRig rig = Open(new TerminalRig());
        rig.Type("4");
        Assert.AreEqual("SELF TEST OK", rig.Line(0));
        rig.Expect(TerminalState.ServiceMenu);
    }

    [TestMethod]
    public void Four_finds_software_that_was_altered_since_power_up()
    {
        TerminalRig rig = Open(new TerminalRig());
        rig.Device.Assemblies[0]++;
        rig.Type("4");
        rig.Wait(20);
        rig.Expect(TerminalState.OutOfService);
        Assert.AreEqual("W301", rig.Line(1).Substring(0, 4));
    }

    [TestMethod]
    public void Other_digits_change_nothing()
    {
        TerminalRig rig = Open(new TerminalRig());
        string before = rig.Line(0);
        rig.Type("0");
        Assert.AreEqual(before, rig.Line(0));
    }

    private static TerminalRig Open(TerminalRig rig)
    {
        rig.Type("A135790#");
        rig.Expect(TerminalState.ServiceMenu);
        return rig;
    }
}
