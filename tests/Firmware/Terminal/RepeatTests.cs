using nanoFramework.TestFramework;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Screen;
using PosTerminal.Firmware.Trace;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Firmware.Terminal;

/// <summary>Whoever is charged twice by mistake has paid the same amount with the same card a moment ago.</summary>
[TestClass]
public class RepeatTests
{
    private const int NoPin = 101;
    private const int WithPin = 120;
    private const int ReadingMs = 1_010;
    private const string OtherCard = "4012002000060024";

    [TestMethod]
    [DataRow(WithPin, (int)TerminalState.EnteringPin)]
    [DataRow(NoPin, (int)TerminalState.Authorising)]
    public void The_same_amount_of_the_same_card_is_asked_for_and_a_key_goes_on(int serviceCode, int next)
    {
        TerminalRig rig = Charged();
        Present(rig, "1250", TerminalRig.PinCard, serviceCode);
        rig.Expect(TerminalState.ConfirmingRepeat);
        Assert.AreEqual("SAME SALE AGAIN?", rig.Line(0));
        Assert.AreEqual("12.50", rig.Line(2));
        Assert.AreEqual("# OK    * CANCEL", rig.Line(3));
        Assert.AreEqual(1, rig.Link.SaleCount);
        rig.Wait(ReadingMs);
        rig.Type("#");
        rig.Expect((TerminalState)next);
    }

    [TestMethod]
    public void A_repeated_sale_with_its_pin_is_charged()
    {
        TerminalRig rig = Charged();
        Present(rig, "1250", TerminalRig.PinCard, WithPin);
        rig.Wait(ReadingMs);
        rig.Type("#4321#");
        Assert.IsTrue(rig.Link.LastHasPin);
        rig.Answer("00");
        Assert.AreEqual("APPROVED", rig.Line(0));
        Assert.AreEqual(2, rig.Count(TraceKind.AuthApproved));
    }

    [TestMethod]
    [DataRow("1250", OtherCard, 40_000)]
    [DataRow("1251", "4012002000060016", 40_000)]
    [DataRow("1250", "4012002000060016", 62_000)]
    public void Another_card_another_amount_or_a_later_sale_is_not_asked_for(string amount, string card, int waitMs)
    {
        TerminalRig rig = Charged();
        rig.Wait(waitMs);
        Present(rig, amount, card, NoPin);
        rig.Expect(TerminalState.Authorising);
    }

    [TestMethod]
    public void What_else_is_recorded_meanwhile_does_not_make_the_minute_longer()
    {
        TerminalRig rig = Charged();
        rig.Wait(30_000);
        rig.Type("A000000#");
        rig.Wait(1_000);
        rig.Type("*");
        rig.Wait(31_000);
        Present(rig, "1250", TerminalRig.PinCard, NoPin);
        rig.Expect(TerminalState.Authorising);
    }

    [TestMethod]
    public void It_is_asked_for_in_the_fifty_ninth_second_and_behind_other_sales()
    {
        TerminalRig rig = Charged();
        Present(rig, "300", OtherCard, NoPin);
        rig.Answer("51");
        Present(rig, "400", TerminalRig.PinCard, NoPin);
        rig.Answer("00");
        rig.Wait(58_000);
        Present(rig, "1250", TerminalRig.PinCard, NoPin);
        rig.Expect(TerminalState.ConfirmingRepeat);
    }

    [TestMethod]
    public void A_sale_that_was_not_charged_may_be_tried_again_at_once()
    {
        TerminalRig rig = new TerminalRig();
        Present(rig, "1250", TerminalRig.PinCard, NoPin);
        rig.Answer("51");
        Present(rig, "1250", TerminalRig.PinCard, NoPin);
        rig.Expect(TerminalState.Authorising);
    }

    [TestMethod]
    public void A_cut_of_the_supply_does_not_make_the_second_sale_a_first_one()
    {
        TerminalRig rig = Charged();
        rig.CutPower();
        Present(rig, "1250", TerminalRig.PinCard, NoPin);
        rig.Expect(TerminalState.ConfirmingRepeat);
    }

    [TestMethod]
    [DataRow("*", "U501 CHARGED")]
    [DataRow("", "U502 CHARGED")]
    public void Without_the_key_nothing_leaves_and_the_sale_that_was_charged_is_told(string key, string line)
    {
        TerminalRig rig = Charged();
        Present(rig, "1250", TerminalRig.PinCard, NoPin);
        rig.Type("ABCD");
        rig.Expect(TerminalState.ConfirmingRepeat);
        rig.Type(key);
        rig.Wait(key.Length > 0 ? 0 : StateTimeouts.CardMs);
        rig.Expect(TerminalState.Idle);
        Assert.AreEqual(line, rig.Line(1));
        Assert.AreEqual("12.50", rig.Line(2));
        Assert.AreEqual("No. 000001", rig.Line(3));
        Assert.AreEqual(1, rig.Link.SaleCount);
        rig.Device.IsTamperOpen = true;
        rig.Wait(300);
        Assert.AreEqual("H206", rig.Line(1));
    }

    [TestMethod]
    public void The_sale_that_is_told_is_the_one_that_was_charged_not_the_last_one()
    {
        TerminalRig rig = Charged();
        Present(rig, "300", OtherCard, NoPin);
        rig.Answer("51");
        Present(rig, "1250", TerminalRig.PinCard, NoPin);
        rig.Type("*");
        Assert.AreEqual("U501 CHARGED", rig.Line(1));
        Assert.AreEqual("No. 000001", rig.Line(3));
    }

    [TestMethod]
    public void A_fault_that_stops_the_terminal_at_the_question_says_nothing_of_money()
    {
        TerminalRig rig = Charged();
        Present(rig, "1250", TerminalRig.PinCard, NoPin);
        rig.Device.IsTamperOpen = true;
        rig.Wait(300);
        Assert.AreEqual("H206", rig.Line(1));
        Assert.AreEqual("ASK FOR UNLOCK", rig.Line(3));
    }

    [TestMethod]
    [DataRow("#")]
    [DataRow("300#")]
    [DataRow("4321#")]
    public void A_key_that_was_meant_for_something_else_is_no_answer(string keys)
    {
        TerminalRig rig = Charged();
        Present(rig, "1250", TerminalRig.PinCard, WithPin);
        rig.Wait(keys.Length > 1 ? ReadingMs : 0);
        rig.Type(keys);
        rig.Expect(TerminalState.ConfirmingRepeat);
        Assert.AreEqual("SAME SALE AGAIN?", rig.Line(0));
        Assert.AreEqual(1, rig.Link.SaleCount);
        rig.Wait(ReadingMs);
        rig.Type("#");
        rig.Expect(TerminalState.EnteringPin);
    }

    [TestMethod]
    public void Another_swipe_meanwhile_changes_neither_card_nor_question()
    {
        TerminalRig rig = Charged();
        Present(rig, "1250", TerminalRig.PinCard, WithPin);
        rig.Wait(ReadingMs);
        rig.Reader.Give(OtherCard, 4912, NoPin);
        rig.Type("#");
        rig.Expect(TerminalState.EnteringPin);
    }

    [TestMethod]
    public void A_host_that_goes_meanwhile_is_told_before_a_pin_is_asked_for()
    {
        TerminalRig rig = Charged();
        Present(rig, "1250", TerminalRig.PinCard, WithPin);
        rig.Link.Fault = FaultCode.N406;
        rig.Wait(ReadingMs);
        rig.Type("#");
        rig.Expect(TerminalState.Idle);
        Assert.AreEqual("N406 NOT CHARGED", rig.Line(1));
    }

    [TestMethod]
    public void The_question_fits_in_both_languages()
    {
        Assert.AreEqual("SAME SALE AGAIN?", PromptText.Of(Prompt.SameSaleAgain, Language.English));
        Assert.AreEqual("重复交易?", PromptText.Of(Prompt.SameSaleAgain, Language.Chinese));
    }

    private static TerminalRig Charged()
    {
        TerminalRig rig = new TerminalRig();
        Present(rig, "1250", TerminalRig.PinCard, NoPin);
        rig.Answer("00");
        Assert.AreEqual("APPROVED", rig.Line(0));
        return rig;
    }

    private static void Present(TerminalRig rig, string amount, string card, int serviceCode)
    {
        rig.Type(amount + "#");
        rig.Reader.Give(card, 4912, serviceCode);
        rig.Wait(10);
    }
}
