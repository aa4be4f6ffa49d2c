using nanoFramework.TestFramework;
using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Trace;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Firmware.Terminal;

[TestClass]
public class LostKeyTests
{
    private const string Lost = "KEY NOT TAKEN";

    [TestMethod]
    [DataRow((int)TerminalState.Idle)]
    [DataRow((int)TerminalState.EnteringAmount)]
    [DataRow((int)TerminalState.AwaitingCard)]
    [DataRow((int)TerminalState.EnteringPin)]
    [DataRow((int)TerminalState.Authorising)]
    public void A_press_that_is_lost_says_so_and_changes_nothing_else(int state)
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach((TerminalState)state);
        string above = rig.Line(0) + rig.Line(1) + rig.Line(2);
        Lose(rig);
        Assert.AreEqual(Lost, rig.Line(3));
        Assert.AreEqual(above, rig.Line(0) + rig.Line(1) + rig.Line(2));
        rig.Expect((TerminalState)state);
        Assert.AreEqual(1, rig.Count(TraceKind.KeyDropped));
        Assert.AreEqual(0L, rig.Last(TraceKind.KeyDropped));
    }

    [TestMethod]
    [DataRow("12", "# OK    * CANCEL")]
    [DataRow("1250#", "# OK    * CANCEL")]
    [DataRow("A1", "# OK    * CANCEL")]
    public void The_next_key_takes_it_off_the_display(string keys, string help)
    {
        TerminalRig rig = new TerminalRig();
        rig.Type(keys);
        if (keys == "1250#")
        {
            rig.Swipe(120);
        }
        Lose(rig);
        Assert.AreEqual(Lost, rig.Line(3));
        rig.Type("3");
        Assert.AreEqual(help, rig.Line(3));
    }

    [TestMethod]
    public void It_takes_no_money_off_the_display()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Answer("00");
        Lose(rig);
        Assert.AreEqual("APPROVED", rig.Line(0));
        Assert.AreEqual("CHARGED", rig.Line(1));
        Assert.AreEqual(Lost, rig.Line(3));
    }

    [TestMethod]
    public void A_terminal_that_is_out_of_service_keeps_its_remedy()
    {
        TerminalRig rig = new TerminalRig();
        rig.Device.IsTamperOpen = true;
        rig.Wait(300);
        Lose(rig);
        Assert.AreEqual("ASK FOR UNLOCK", rig.Line(3));
        Assert.AreEqual(1, rig.Count(TraceKind.KeyDropped));
    }

    private static void Lose(TerminalRig rig)
    {
        rig.Keypad.HasDropped = true;
        rig.Wait(20);
    }
}
