using nanoFramework.TestFramework;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Transaction;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Firmware.Terminal;

/// <summary>Another way to pay is offered where the remedy says so, and never while money may have moved.</summary>
[TestClass]
public class QrTests
{
    // It is made in slices, a tick each.
    private const int SymbolMs = 400;

    [TestMethod]
    [DataRow("51", true)]
    [DataRow("75", true)]
    [DataRow("61", true)]
    [DataRow("96", false)]
    [DataRow("05", false)]
    [DataRow("77", false)]
    [DataRow("68", false)]
    public void A_sale_that_failed_leaves_a_qr_code_where_the_catalogue_says_so(string answer, bool isOffered)
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Answer(answer);
        rig.Type("D");
        rig.Expect(isOffered ? TerminalState.ShowingQr : TerminalState.Idle);
        Assert.AreEqual(0, rig.Machine.Screen.Symbol.Size);
        rig.Wait(SymbolMs);
        Assert.AreEqual(isOffered ? 29 : 0, rig.Machine.Screen.Symbol.Size);
    }

    [TestMethod]
    public void The_code_is_for_the_amount_of_the_sale_and_gone_after_it()
    {
        TerminalRig rig = Declined();
        rig.Type("D");
        Assert.AreEqual("SCAN QR", rig.Line(0));
        Assert.AreEqual("12.50", rig.Line(2));
        rig.Type("#");
        rig.Expect(TerminalState.Idle);
        rig.Wait(SymbolMs);
        Assert.AreEqual(0, rig.Machine.Screen.Symbol.Size);
        rig.Type("D");
        rig.Expect(TerminalState.Idle);
    }

    [TestMethod]
    public void The_offer_ends_with_the_outcome_on_the_display_and_with_the_next_amount()
    {
        TerminalRig rig = Declined();
        rig.Wait(StateTimeouts.OutcomeMs + 20);
        rig.Type("D");
        rig.Expect(TerminalState.Idle);
        rig = Declined();
        rig.Type("7*D");
        rig.Expect(TerminalState.Idle);
    }

    [TestMethod]
    public void A_code_that_nobody_scans_is_taken_off_after_a_minute()
    {
        TerminalRig rig = Declined();
        rig.Type("D");
        rig.Wait(StateTimeouts.QrMs - 20);
        rig.Expect(TerminalState.ShowingQr);
        rig.Wait(40);
        rig.Expect(TerminalState.Idle);
    }

    [TestMethod]
    public void With_a_broken_memory_an_amount_can_still_be_paid_by_qr_code()
    {
        TerminalRig rig = new TerminalRig();
        rig.Store.Condition = StoreCondition.Damaged;
        rig.CutPower();
        rig.Type("700");
        rig.Expect(TerminalState.EnteringQrAmount);
        rig.Type("#");
        rig.Expect(TerminalState.ShowingQr);
        Assert.AreEqual("7.00", rig.Line(2));
        rig.Type("*");
        rig.Wait(20);
        rig.Expect(TerminalState.OutOfService);
    }

    [TestMethod]
    [DataRow("9999999", "99999.99", true)]
    [DataRow("10000000", "100000.00", false)]
    public void An_amount_that_does_not_fit_beside_the_symbol_is_not_offered(string keys, string amount, bool isOffered)
    {
        TerminalRig rig = new TerminalRig();
        rig.Type(keys + "#");
        Assert.AreEqual(amount, rig.Line(2));
        rig.Swipe(120);
        rig.Type("4321#");
        rig.Answer("51");
        Assert.AreEqual(isOffered ? "D: PAY BY QR" : "", rig.Line(2));
        Assert.AreEqual(isOffered ? "" : "PAY BY QR/OTHER", rig.Line(3));
        rig.Type("D");
        rig.Expect(isOffered ? TerminalState.ShowingQr : TerminalState.Idle);
        Assert.AreEqual(isOffered ? amount : "", rig.Line(2));
    }

    [TestMethod]
    public void No_amount_that_does_not_fit_beside_the_symbol_can_be_typed_for_it()
    {
        TerminalRig rig = new TerminalRig();
        rig.Store.Condition = StoreCondition.Damaged;
        rig.CutPower();
        rig.Type("99999999");
        Assert.AreEqual("99999.99", rig.Line(2));
        rig.Type("#");
        Assert.AreEqual("99999.99", rig.Line(2));
        Assert.AreEqual("SCAN QR", rig.Line(0));
    }

    [TestMethod]
    [DataRow(1L, "/1/")]
    [DataRow(999999999999, "/999999999999/")]
    public void A_reference_names_terminal_number_and_amount_and_is_signed(long amountMinor, string amount)
    {
        FakeBoard board = new FakeBoard();
        DeviceKeys keys = FakeKeys.Make();
        for (int i = 0; i < keys.TerminalId.Length; i++)
        {
            keys.TerminalId[i] = (byte)'0';
        }
        PaymentReference reference = new PaymentReference(new TerminalSecurity(board, board, board, keys));
        string text = TextOf(reference, amountMinor);
        Assert.AreEqual("PT1/00000000/", text.Substring(0, 13));
        Assert.AreEqual(amount, text.Substring(25, amount.Length));
        Assert.AreEqual(25 + amount.Length + 8, text.Length);
        Assert.IsFalse(text.Substring(13, 12) == TextOf(reference, amountMinor).Substring(13, 12));
    }

    private static string TextOf(PaymentReference reference, long amountMinor)
    {
        int count = reference.Write(amountMinor);
        string text = "";
        for (int i = 0; i < count; i++)
        {
            text += ((char)reference.Text[i]).ToString();
        }
        return text;
    }

    private static TerminalRig Declined()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Answer("51");
        return rig;
    }
}
