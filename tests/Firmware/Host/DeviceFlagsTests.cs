using nanoFramework.TestFramework;
using PosTerminal.Firmware.Card;
using PosTerminal.Firmware.Host;
using PosTerminal.Firmware.Ports;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Firmware.Host;

/// <summary>What the host is told of keyboard, PIN pad, reader, printer and display.</summary>
[TestClass]
public class DeviceFlagsTests
{
    [TestMethod]
    public void Everything_is_good() => ExpectTold(new TerminalRig(), "11111");

    [TestMethod]
    public void A_keypad_that_cannot_be_trusted_is_no_PIN_pad_either()
    {
        TerminalRig rig = new TerminalRig();
        rig.Keypad.Condition = KeypadCondition.StuckKey;
        ExpectTold(rig, "00111");
    }

    [TestMethod]
    public void A_mere_suspicion_of_the_keypad_is_not_told()
    {
        TerminalRig rig = new TerminalRig();
        rig.Keypad.Condition = KeypadCondition.LineOpenSuspected;
        ExpectTold(rig, "11111");
    }

    [TestMethod]
    public void A_reader_that_is_stuck_is_told()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reader.Fail(SwipeClass.DataStuck);
        ExpectTold(rig, "11011");
    }

    [TestMethod]
    public void A_printer_is_told()
    {
        TerminalRig rig = new TerminalRig();
        rig.Device.IsPrinterFaulty = true;
        ExpectTold(rig, "11101");
    }

    [TestMethod]
    public void A_display_is_told()
    {
        TerminalRig rig = new TerminalRig();
        rig.Board.IsFaulty = true;
        ExpectTold(rig, "11110");
    }

    [TestMethod]
    public void Two_at_once_and_one_that_is_good_again_are_told()
    {
        TerminalRig rig = new TerminalRig();
        rig.Device.IsPrinterFaulty = true;
        rig.Board.IsFaulty = true;
        ExpectTold(rig, "11100");
        rig.Device.IsPrinterFaulty = false;
        ExpectTold(rig, "11110");
    }

    private static void ExpectTold(TerminalRig rig, string expected)
    {
        rig.Wait(NetworkManagement.PauseMs + 100);
        string told = "";
        for (int i = 0; i < rig.Link.LastFlags.Length; i++)
        {
            told += ((char)rig.Link.LastFlags[i]).ToString();
        }
        Assert.AreEqual(expected, told);
    }
}
