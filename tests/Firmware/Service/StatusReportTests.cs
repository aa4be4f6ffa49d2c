using nanoFramework.TestFramework;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Service;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Firmware.Service;

[TestClass]
public class StatusReportTests
{
    [TestMethod]
    public void A_healthy_terminal_reports_five_good_parts_its_version_and_what_it_did()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Answer("00");
        byte[] report = Write(rig);
        Assert.AreEqual("PSR111111", Text(report, 0, 9));
        Assert.AreEqual(65536, Number(report, 9, 4));
        Assert.AreEqual(1, Number(report, 19, 2));
        Assert.AreEqual(1, Number(report, 25, 2));
        Assert.AreEqual(0, Number(report, 29, 1));
    }

    [TestMethod]
    public void Bad_parts_have_their_flags_and_faults_stand_in_the_report()
    {
        TerminalRig rig = new TerminalRig();
        rig.Keypad.Condition = KeypadCondition.LineShorted;
        rig.Device.IsPrinterFaulty = true;
        rig.Board.IsFaulty = true;
        rig.Wait(300);
        byte[] report = Write(rig);
        Assert.AreEqual("PSR100100", Text(report, 0, 9));
        Assert.AreEqual(3, Number(report, 29, 1));
        Assert.IsTrue(Number(report, 78, 1) >= 3);
    }

    [TestMethod]
    public void The_newest_fault_comes_first()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.EnteringPin);
        rig.Type("12#");
        rig.Type("*");
        byte[] report = Write(rig);
        Assert.AreEqual((int)FaultCode.U501, Number(report, 79, 2));
        Assert.AreEqual((int)FaultCode.U503, Number(report, 85, 2));
    }

    [TestMethod]
    public void No_digit_of_the_card_stands_in_it()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        byte[] report = Write(rig);
        for (int at = 0; at < StatusReport.Length - 6; at++)
        {
            Assert.IsFalse(Text(report, at, 6) == TerminalRig.PinCard.Substring(6, 6));
        }
    }

    private static byte[] Write(TerminalRig rig)
    {
        byte[] report = new byte[StatusReport.Length];
        rig.Machine.Report.Write(report);
        return report;
    }

    private static int Number(byte[] report, int at, int length)
    {
        int number = 0;
        for (int i = 0; i < length; i++)
        {
            number = (number << 8) | report[at + i];
        }
        return number;
    }

    private static string Text(byte[] report, int at, int length)
    {
        char[] text = new char[length];
        for (int i = 0; i < length; i++)
        {
            text[i] = (char)report[at + i];
        }
        return new string(text);
    }
}
