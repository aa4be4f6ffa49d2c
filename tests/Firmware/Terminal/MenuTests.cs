using nanoFramework.TestFramework;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Screen;
using PosTerminal.Firmware.Service;
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
    public void Two_lists_the_faults_that_last_one_on_a_page_with_its_place_and_its_remedy()
    {
        TerminalRig rig = new TerminalRig();
        rig.Device.IsPrinterFaulty = true;
        rig.Device.SupplyMv = 3400;
        rig.Board.Date = 0;
        rig.Link.Fault = FaultCode.N401;
        rig.Wait(3_000);
        Open(rig);
        rig.Type("2");
        ExpectPage(rig, "N401       1/4", "NO NETWORK", "CHECK NETWORK");
        rig.Type("2");
        ExpectPage(rig, "H204       2/4", "PRINTER FAULT", "CHECK HARDWARE");
        rig.Type("2");
        ExpectPage(rig, "S105       3/4", "CLOCK NOT SET", "CHECK NETWORK");
        rig.Type("2");
        ExpectPage(rig, "H205       4/4", "LOW POWER", "CHECK HARDWARE");
        rig.Type("2");
        ExpectPage(rig, "N401       1/4", "NO NETWORK", "CHECK NETWORK");
    }

    [TestMethod]
    public void A_single_fault_has_no_place_and_a_remedy_is_not_said_twice()
    {
        TerminalRig rig = new TerminalRig();
        rig.Link.Fault = FaultCode.N405;
        rig.Wait(20);
        Open(rig);
        rig.Type("2");
        ExpectPage(rig, "N405", "CHECK ROUTER", "");
    }

    [TestMethod]
    public void Without_a_fault_two_says_so()
    {
        TerminalRig rig = Open(new TerminalRig());
        rig.Type("2");
        ExpectPage(rig, "NONE", "", "");
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

    [TestMethod]
    [DataRow("1500", "NOT NOW")]
    [DataRow("26", "NOT NOW")]
    [DataRow("5", "HANDED OVER")]
    [DataRow("55", "HANDED OVER")]
    public void No_digit_of_an_amount_hands_the_terminal_over(string keys, string line)
    {
        TerminalRig rig = new TerminalRig();
        rig.Type("A246801#");
        rig.Wait(1_000);
        rig.Type(keys);
        Assert.AreEqual(line, rig.Line(0));
        rig.Type("*");
        Assert.AreEqual(line == "HANDED OVER" ? line : "ENTER AMOUNT", rig.Line(0));
    }

    [TestMethod]
    public void One_goes_through_the_last_ten_sales_newest_first()
    {
        TerminalRig rig = new TerminalRig();
        for (int i = 0; i < 12; i++)
        {
            rig.Reach(TerminalState.AwaitingCard);
            rig.Swipe(101);
            rig.Answer(i % 2 == 0 ? "00" : "51");
            rig.Type("*");
        }
        Open(rig);
        Assert.AreEqual("LAST SALE", rig.Line(0));
        Assert.AreEqual("No. 000012 10:00", rig.Line(3));
        string card = rig.Line(2).Substring(11);
        rig.Type("1");
        Assert.AreEqual("LAST SALE  2/10", rig.Line(0));
        Assert.AreEqual("CHARGED", rig.Line(1));
        Assert.AreEqual("12.50      " + card, rig.Line(2));
        Assert.AreEqual("No. 000011 10:00", rig.Line(3));
        rig.Type("11111111");
        Assert.AreEqual("LAST SALE  10/10", rig.Line(0));
        Assert.AreEqual("No. 000003 10:00", rig.Line(3));
        rig.Type("1");
        Assert.AreEqual("No. 000012 10:00", rig.Line(3));
    }

    [TestMethod]
    public void The_list_comes_back_from_the_journal_after_a_power_cut()
    {
        TerminalRig rig = new TerminalRig();
        for (int i = 0; i < 2; i++)
        {
            rig.Reach(TerminalState.AwaitingCard);
            rig.Swipe(101);
            rig.Answer(i == 0 ? "00" : "51");
            rig.Type("*");
        }
        rig.CutPower();
        Open(rig);
        Assert.AreEqual("NOT CHARGED", rig.Line(1));
        rig.Type("1");
        Assert.AreEqual("LAST SALE  2/2", rig.Line(0));
        Assert.AreEqual("CHARGED", rig.Line(1));
    }

    [TestMethod]
    [DataRow(0, "BLOCK UNREADABLE")]
    [DataRow(1, "SEAL IS WRONG")]
    [DataRow(2, "OWN BLOCK")]
    [DataRow(3, "TAKEN BEFORE")]
    [DataRow(4, "REVERSING HERE")]
    [DataRow(5, "NOT RETURNED")]
    [DataRow(6, "NO ROOM")]
    [DataRow(7, "NOT NOW")]
    [DataRow(8, "STORAGE FAULT")]
    [DataRow(10, "UNKNOWN HOST")]
    public void Each_refusal_of_a_block_has_its_own_text(int result, string text)
    {
        Assert.AreEqual((int)TakeOverResult.TakenOver, 9);
        Assert.AreEqual(text, PromptText.Of((Prompt)((int)Prompt.BlockUnreadable + result), Language.English));
        Assert.IsTrue(PromptText.Of((Prompt)((int)Prompt.BlockUnreadable + result), Language.Chinese).Length > 0);
    }

    private static void ExpectPage(TerminalRig rig, string code, string text, string remedy)
    {
        Assert.AreEqual("FAULTS", rig.Line(0));
        Assert.AreEqual(code, rig.Line(1));
        Assert.AreEqual(text, rig.Line(2));
        Assert.AreEqual(remedy, rig.Line(3));
    }

    private static TerminalRig Open(TerminalRig rig)
    {
        rig.Type("A135790#");
        rig.Expect(TerminalState.ServiceMenu);
        return rig;
    }
}
