using nanoFramework.TestFramework;
using PosTerminal.Firmware.Rules;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Firmware.Terminal;

/// <summary>The check of a passcode goes on over several ticks.</summary>
[TestClass]
public class PasscodeCheckTests
{
    // 45 rounds are three slices: the first ends in the tick of the key.
    [TestMethod]
    [DataRow("135790", (int)TerminalState.ServiceMenu)]
    [DataRow("246801", (int)TerminalState.ServiceMenu)]
    [DataRow("135791", (int)TerminalState.EnteringPasscode)]
    public void A_passcode_is_checked_in_slices(string passcode, int next)
    {
        TerminalRig rig = new TerminalRig();
        rig.Keys = FakeKeys.MakeOfRounds(45);
        rig.CutPower();
        rig.Type("A" + passcode + "#");
        rig.Expect(TerminalState.CheckingPasscode);
        Assert.AreEqual("PLEASE WAIT", rig.Line(0));
        rig.Wait(20);
        rig.Expect((TerminalState)next);
    }

    [TestMethod]
    public void What_is_typed_during_the_check_is_for_the_menu()
    {
        TerminalRig rig = new TerminalRig();
        rig.Keys = FakeKeys.MakeOfRounds(200);
        rig.CutPower();
        rig.Type("A135790#2");
        rig.Expect(TerminalState.CheckingPasscode);
        rig.Wait(200);
        rig.Expect(TerminalState.ServiceMenu);
        Assert.AreEqual("FAULTS", rig.Line(0));
    }

    [TestMethod]
    public void A_check_that_a_fault_stops_lets_nobody_in()
    {
        TerminalRig rig = new TerminalRig();
        rig.Keys = FakeKeys.MakeOfRounds(4_000);
        rig.Device.KeepKeys();
        rig.CutPower();
        rig.Type("A135790#");
        rig.Device.IsTamperOpen = true;
        rig.Wait(500);
        rig.Expect(TerminalState.OutOfService);
        int records = rig.Store.Count;
        rig.Wait(3_000);
        rig.Expect(TerminalState.OutOfService);
        Assert.AreEqual(records, rig.Store.Count);
    }
}
