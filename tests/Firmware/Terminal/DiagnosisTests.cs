using nanoFramework.TestFramework;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Trace;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Firmware.Terminal;

/// <summary>Several causes at once: the first by precedence is told, and all are present.</summary>
[TestClass]
public class DiagnosisTests
{
    // Each word makes one thing wrong, in the order of precedence.
    [TestMethod]
    [DataRow("tamper storage keypad display parts crashes", "H206")]
    [DataRow("storage keypad display parts crashes", "S103")]
    [DataRow("keypad display parts crashes", "H202")]
    [DataRow("display parts crashes", "H203")]
    [DataRow("parts crashes", "H208")]
    [DataRow("crashes", "S101")]
    public void The_first_cause_that_stops_the_terminal_is_told(string causes, string code)
    {
        TerminalRig rig = new TerminalRig();
        Break(rig, causes);
        rig.Wait(2_500);
        rig.Expect(TerminalState.OutOfService);
        Assert.AreEqual(code, rig.Line(1).Substring(0, 4));
    }

    [TestMethod]
    [DataRow("power memory reader night reversal link", "H205")]
    [DataRow("memory reader night reversal link", "S106")]
    [DataRow("reader night reversal link", "H201")]
    [DataRow("night reversal link", "U506")]
    [DataRow("reversal link", "S109")]
    [DataRow("link", "N401")]
    public void The_first_cause_that_forbids_a_sale_is_told(string causes, string code)
    {
        TerminalRig rig = new TerminalRig();
        Break(rig, causes);
        rig.Wait(2_500);
        rig.Type("100#");
        rig.Expect(TerminalState.Idle);
        Assert.AreEqual(code + (code == "S109" ? " REVERSING" : " NOT CHARGED"), rig.Line(1));
    }

    [TestMethod]
    [DataRow("power", false)]
    [DataRow("memory", false)]
    [DataRow("night", true)]
    [DataRow("reversal", false)]
    [DataRow("link", false)]
    public void A_supervisor_allows_only_what_is_a_matter_of_place_and_time(string cause, bool isAllowed)
    {
        TerminalRig rig = new TerminalRig();
        Break(rig, cause);
        rig.Wait(2_500);
        rig.Type("A246801#*");
        rig.Type("100#");
        rig.Expect(isAllowed ? TerminalState.AwaitingCard : TerminalState.Idle);
    }

    [TestMethod]
    public void The_consent_of_a_supervisor_lasts_an_hour()
    {
        TerminalRig rig = new TerminalRig();
        rig.Board.MinuteOfDay = 0;
        rig.Type("A246801#*");
        rig.Wait(3_598_000);
        rig.Type("100#");
        rig.Expect(TerminalState.AwaitingCard);
        rig.Type("*");
        rig.Wait(3_000);
        rig.Type("100#");
        rig.Expect(TerminalState.Idle);
    }

    [TestMethod]
    public void A_card_that_comes_when_the_link_is_gone_is_not_asked_for_a_pin()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.AwaitingCard);
        rig.Link.Fault = FaultCode.N405;
        rig.Swipe(120);
        rig.Expect(TerminalState.Idle);
        Assert.AreEqual("N405 NOT CHARGED", rig.Line(1));
    }

    [TestMethod]
    [DataRow((int)FaultCode.N405)]
    [DataRow((int)FaultCode.N407)]
    public void A_request_that_cannot_leave_is_told_with_what_the_link_knows(int code)
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Link.Fault = (FaultCode)code;
        rig.Link.Fail(HostProgress.NotSent);
        rig.Wait(20);
        Assert.AreEqual(FaultName.Of((FaultCode)code) + " NOT CHARGED", rig.Line(1));
    }

    [TestMethod]
    public void A_fault_that_goes_and_another_that_comes_are_both_told()
    {
        TerminalRig rig = new TerminalRig();
        rig.Link.Fault = FaultCode.N401;
        rig.Wait(20);
        rig.Link.Fault = FaultCode.N407;
        rig.Wait(20);
        Assert.IsFalse(rig.Machine.Faults.Contains(FaultCode.N401));
        Assert.IsTrue(rig.Machine.Faults.Contains(FaultCode.N407));
        Assert.AreEqual(1, rig.Count(TraceKind.LinkDown));
    }

    [TestMethod]
    public void The_idle_display_tells_the_first_fault_that_lasts_as_soon_as_it_comes_and_until_it_goes()
    {
        TerminalRig rig = new TerminalRig();
        rig.Wait(11_000);
        rig.Device.IsPrinterFaulty = true;
        rig.Wait(300);
        ExpectIdle(rig, "H204", "PRINTER FAULT");
        rig.Board.Date = 0;
        rig.Wait(1_800);
        ExpectIdle(rig, "H204       1/2", "PRINTER FAULT");
        rig.Device.IsPrinterFaulty = false;
        rig.Wait(300);
        ExpectIdle(rig, "S105", "CLOCK NOT SET");
        rig.Board.Date = 261124;
        rig.Wait(300);
        ExpectIdle(rig, "", "");
    }

    [TestMethod]
    public void A_fault_that_comes_takes_no_outcome_off_the_display()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.EnteringPin);
        rig.Type("*");
        rig.Device.IsPrinterFaulty = true;
        rig.Wait(9_000);
        Assert.AreEqual("CANCELLED", rig.Line(0));
        rig.Wait(2_000);
        ExpectIdle(rig, "H204", "PRINTER FAULT");
    }

    [TestMethod]
    public void The_idle_display_says_that_a_sale_is_being_reversed_whatever_else_lasts()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Type("*");
        rig.Link.Fault = FaultCode.N401;
        rig.Wait(11_000);
        Assert.AreEqual("S109 REVERSING", rig.Line(1));
        ExpectIdle(rig, "12.50", "NO NETWORK");
    }

    private static void ExpectIdle(TerminalRig rig, string code, string text)
    {
        Assert.AreEqual("ENTER AMOUNT", rig.Line(0));
        Assert.AreEqual(code, rig.Line(2));
        Assert.AreEqual(text, rig.Line(3));
    }

    private static void Break(TerminalRig rig, string causes)
    {
        string[] words = causes.Split(' ');
        for (int i = 0; i < words.Length; i++)
        {
            if (words[i] == "reversal")
            {
                LeaveReversal(rig);
            }
        }
        for (int i = words.Length - 1; i >= 0; i--)
        {
            BreakOne(rig, words[i]);
        }
    }

    private static void BreakOne(TerminalRig rig, string cause)
    {
        switch (cause)
        {
            case "tamper": rig.Device.IsTamperOpen = true; break;
            case "storage": rig.Store.Condition = StoreCondition.Damaged; break;
            case "keypad": rig.Keypad.Condition = KeypadCondition.LineShorted; break;
            case "display": rig.Board.IsFaulty = true; break;
            case "parts": rig.Device.Parts = DevicePart.Keypad; break;
            case "crashes": Crash(rig, 3); break;
            case "power": rig.Device.SupplyMv = 3200; break;
            case "memory": rig.Device.FreeMemoryBytes = 6000; break;
            case "reader": rig.Reader.Fail(PosTerminal.Firmware.Card.SwipeClass.ReaderLine); break;
            case "night": rig.Board.MinuteOfDay = 0; break;
            case "reversal": break;
            default: rig.Link.Fault = FaultCode.N401; break;
        }
    }

    private static void Crash(TerminalRig rig, int count)
    {
        for (int i = 0; i < count; i++)
        {
            rig.Machine.Fail();
            rig.CutPower();
        }
    }

    private static void LeaveReversal(TerminalRig rig)
    {
        rig.Reach(TerminalState.Authorising);
        rig.Type("*");
    }
}
