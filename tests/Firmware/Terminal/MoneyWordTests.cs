using nanoFramework.TestFramework;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Trace;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Firmware.Terminal;

/// <summary>A fault that stops the terminal takes no word about money off the display.</summary>
[TestClass]
public class MoneyWordTests
{
    [TestMethod]
    [DataRow("00", "H206 CHARGED")]
    [DataRow("51", "H206 NOT CHARGED")]
    [DataRow("96", "H206 REVERSING")]
    public void What_became_of_the_money_stays_under_a_lock(string code, string line)
    {
        TerminalRig rig = Sold(code);
        rig.Device.IsTamperOpen = true;
        rig.Wait(300);
        Expect(rig, "TAMPER LOCKED", line, "12.50", "ASK FOR UNLOCK");
        rig.Wait(60_000);
        Expect(rig, "TAMPER LOCKED", line, "12.50", "ASK FOR UNLOCK");
    }

    [TestMethod]
    public void A_reversal_that_is_acknowledged_under_a_lock_says_so()
    {
        TerminalRig rig = Sold("96");
        rig.Device.IsTamperOpen = true;
        rig.Wait(2_000);
        rig.Answer("00");
        rig.Wait(100);
        Assert.AreEqual(1, rig.Count(TraceKind.ReversalAcknowledged));
        Expect(rig, "SALE REVERSED", "H206 NOT CHARGED", "12.50", "ASK FOR UNLOCK");
        rig.Wait(20_000);
        Expect(rig, "SALE REVERSED", "H206 NOT CHARGED", "12.50", "ASK FOR UNLOCK");
    }

    // What becomes of it is seen at the standby.
    [TestMethod]
    public void A_sale_that_was_handed_over_is_not_called_reversed()
    {
        TerminalRig rig = Sold("96");
        rig.Type("A246801#5");
        rig.Wait(20);
        rig.Device.IsTamperOpen = true;
        rig.Wait(300);
        Expect(rig, "TAMPER LOCKED", "H206", "", "ASK FOR UNLOCK");
    }

    [TestMethod]
    public void A_sale_that_is_open_is_told_after_a_power_cut_too()
    {
        TerminalRig rig = Sold("96");
        rig.Device.IsTamperOpen = true;
        rig.Wait(300);
        rig.CutPower();
        rig.Expect(TerminalState.OutOfService);
        Expect(rig, "TAMPER LOCKED", "H206 REVERSING", "12.50", "ASK FOR UNLOCK");
    }

    [TestMethod]
    public void An_open_sale_is_told_with_its_amount_and_never_with_that_of_another()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.CutPower();
        Expect(rig, "REVERSING LAST", "S102 REVERSING", "12.50", "PLEASE WAIT");
        rig.Type("*");
        Expect(rig, "ENTER AMOUNT", "S109 REVERSING", "12.50", "");
        rig.Device.IsPrinterFaulty = true;
        rig.Wait(1_000);
        Expect(rig, "ENTER AMOUNT", "S109 REVERSING", "12.50", "PRINTER FAULT");
        rig.Device.IsPrinterFaulty = false;
        rig.Wait(1_000);
        rig.Type("1#");
        Expect(rig, "REVERSAL PENDING", "S109 REVERSING", "12.50", "CHECK NETWORK");
    }

    [TestMethod]
    public void An_approval_that_cannot_be_written_is_being_checked_with_its_amount()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Store.AppendsLeft = 0;
        rig.Answer("00");
        Assert.AreEqual("S103 CHECKING", rig.Line(1));
        Assert.AreEqual(0, rig.Count(TraceKind.AuthApproved));
        rig.Wait(300);
        rig.Expect(TerminalState.OutOfService);
        Assert.AreEqual("S103 CHECKING", rig.Line(1));
        Assert.AreEqual("12.50", rig.Line(2));
    }

    [TestMethod]
    public void Key_A_shows_the_last_sale_under_a_lock_for_a_while()
    {
        TerminalRig rig = Sold("00");
        rig.Device.IsTamperOpen = true;
        rig.Wait(300);
        rig.CutPower();
        rig.Type("A");
        rig.Expect(TerminalState.OutOfService);
        ExpectSale(rig);
        rig.Wait(9_000);
        Assert.AreEqual("LAST SALE", rig.Line(0));
        rig.Wait(2_000);
        Assert.AreEqual("TAMPER LOCKED", rig.Line(0));
        Assert.AreEqual(1, rig.CountFault((int)PosTerminal.Firmware.Faults.FaultCode.H206));
    }

    [TestMethod]
    public void A_fault_that_goes_leaves_the_sale_on_the_display_for_a_while()
    {
        TerminalRig rig = Sold("00");
        rig.Keypad.Condition = KeypadCondition.LineShorted;
        rig.Wait(100);
        Assert.AreEqual("H202 CHARGED", rig.Line(1));
        rig.Keypad.Condition = KeypadCondition.Ok;
        rig.Wait(600);
        rig.Expect(TerminalState.Idle);
        ExpectSale(rig);
        rig.Wait(10_100);
        Assert.AreEqual("ENTER AMOUNT", rig.Line(0));
    }

    [TestMethod]
    public void Once_it_was_read_for_ten_seconds_a_fault_says_nothing_of_money()
    {
        TerminalRig rig = Sold("00");
        rig.Wait(11_000);
        rig.Device.IsTamperOpen = true;
        rig.Wait(300);
        Expect(rig, "TAMPER LOCKED", "H206", "", "ASK FOR UNLOCK");
    }

    private static TerminalRig Sold(string code)
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Answer(code);
        rig.Expect(TerminalState.Idle);
        return rig;
    }

    private static void ExpectSale(TerminalRig rig)
    {
        Assert.AreEqual("LAST SALE", rig.Line(0));
        Assert.AreEqual("CHARGED", rig.Line(1));
        Assert.AreEqual("12.50      *", rig.Line(2).Substring(0, 12));
        Assert.AreEqual("No. 000001 10:00", rig.Line(3));
    }

    private static void Expect(TerminalRig rig, string title, string detail, string amount, string help)
    {
        Assert.AreEqual(title, rig.Line(0));
        Assert.AreEqual(detail, rig.Line(1));
        Assert.AreEqual(amount, rig.Line(2));
        Assert.AreEqual(help, rig.Line(3));
    }
}
