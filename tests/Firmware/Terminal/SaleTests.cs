using nanoFramework.TestFramework;
using PosTerminal.Firmware.Card;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Trace;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Firmware.Terminal;

[TestClass]
public class SaleTests
{
    [TestMethod]
    public void A_right_pin_is_approved_and_the_display_says_that_money_moved()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Answer("00");
        rig.Expect(TerminalState.Idle);
        Assert.AreEqual("APPROVED", rig.Line(0));
        Assert.AreEqual("CHARGED", rig.Line(1));
        Assert.AreEqual("12.50", rig.Line(2));
        Assert.AreEqual(1250L, rig.Link.LastAmountMinor);
        Assert.AreEqual(1, rig.Count(TraceKind.PinAccepted));
    }

    [TestMethod]
    public void A_cancel_that_comes_too_late_does_not_hide_that_money_moved()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Answer("00");
        rig.Type("*");
        Assert.AreEqual("CHARGED", rig.Line(1));
        rig.Wait(1_500);
        rig.Type("*");
        Assert.AreEqual("ENTER AMOUNT", rig.Line(0));
    }

    [TestMethod]
    public void A_swipe_after_the_sale_hides_no_word_about_the_money()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Answer("00");
        rig.Swipe(101);
        Assert.AreEqual("AMOUNT FIRST", rig.Line(0));
        Assert.AreEqual("CHARGED", rig.Line(1));
        Assert.AreEqual("12.50", rig.Line(2));
    }

    [TestMethod]
    public void A_card_whose_service_code_asks_for_no_pin_goes_straight_to_the_issuer()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.AwaitingCard);
        rig.Swipe(101);
        rig.Expect(TerminalState.Authorising);
        Assert.IsFalse(rig.Link.LastHasPin);
        Assert.AreEqual(0, rig.Count(TraceKind.PinPrompted));
    }

    [TestMethod]
    public void Three_wrong_pins_end_the_sale_and_each_has_its_own_trace_number()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Answer("55");
        rig.Expect(TerminalState.EnteringPin);
        Assert.AreEqual("WRONG PIN RETRY", rig.Line(0));
        rig.Type("1111#");
        rig.Answer("55");
        Assert.AreEqual("LAST TRY", rig.Line(3));
        Assert.AreEqual("12.50", rig.Line(2));
        rig.Type("2222#");
        rig.Answer("55");
        rig.Expect(TerminalState.Idle);
        Assert.AreEqual("P604 NOT CHARGED", rig.Line(1));
        Assert.AreEqual(3, rig.Link.SaleCount);
        Assert.AreEqual(3, rig.Link.LastStan);
        Assert.AreEqual(3, rig.Count(TraceKind.PinRejected));
    }

    [TestMethod]
    public void The_third_wrong_pin_of_a_card_ends_the_sale_although_it_is_the_first_of_this_presentation()
    {
        TerminalRig rig = new TerminalRig();
        for (int i = 0; i < 2; i++)
        {
            rig.Reach(TerminalState.Authorising);
            rig.Answer("55");
            rig.Expect(TerminalState.EnteringPin);
            rig.Type("*");
        }
        rig.Reach(TerminalState.Authorising);
        rig.Answer("55");
        rig.Expect(TerminalState.Idle);
        Assert.AreEqual("P604 NOT CHARGED", rig.Line(1));
        Assert.AreEqual(3, rig.Link.SaleCount);
    }

    [TestMethod]
    [DataRow("75", 603)]
    [DataRow("38", 603)]
    [DataRow("51", 709)]
    [DataRow("54", 704)]
    [DataRow("05", 710)]
    [DataRow("77", 107)]
    public void Any_other_refusal_ends_the_sale_without_another_pin(string code, int fault)
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Answer(code);
        rig.Expect(TerminalState.Idle);
        Assert.AreEqual(1, rig.CountFault(fault));
        Assert.AreEqual(FaultName.Of((FaultCode)fault) + " NOT CHARGED", rig.Line(1));
        Assert.AreEqual(1, rig.Count(TraceKind.PinPrompted));
    }

    [TestMethod]
    [DataRow("91", 411)]
    [DataRow("94", 412)]
    [DataRow("25", 505)]
    [DataRow("30", 108)]
    [DataRow("A0", 410)]
    [DataRow("Q7", 199)]
    public void An_answer_that_decides_nothing_is_undone_at_once(string code, int fault)
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Answer(code);
        rig.Expect(TerminalState.Idle);
        Assert.AreEqual(1, rig.CountFault(fault));
        Assert.AreEqual(FaultName.Of((FaultCode)fault) + " REVERSING", rig.Line(1));
        Assert.AreEqual(1, rig.Count(TraceKind.ReversalQueued));
        Assert.AreEqual(0, rig.Count(TraceKind.AuthDeclined));
    }

    [TestMethod]
    [DataRow("96", "CALL PROVIDER")]
    [DataRow("91", "CALL YOUR BANK")]
    public void Nobody_is_asked_to_pay_again_while_a_sale_may_be_booked(string code, string help)
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Answer(code);
        Assert.AreEqual(help, rig.Line(3));
    }

    [TestMethod]
    public void An_unknown_code_is_shown_as_it_came()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Answer("Q7");
        Assert.AreEqual("FAILED CODE Q7", rig.Line(0));
    }

    [TestMethod]
    public void Pin_required_asks_once_when_none_was_sent()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.AwaitingCard);
        rig.Swipe(101);
        rig.Answer("70");
        rig.Expect(TerminalState.EnteringPin);
        Assert.AreEqual("ENTER PIN", rig.Line(3));
        rig.Type("4321#");
        rig.Answer("70");
        rig.Expect(TerminalState.Idle);
        Assert.AreEqual("P605 NOT CHARGED", rig.Line(1));
    }

    [TestMethod]
    [DataRow(201, 4912, 706)]
    [DataRow(601, 4912, 706)]
    [DataRow(101, 2610, 704)]
    public void A_chip_card_or_an_expired_card_never_leaves_the_terminal(int service, int expiry, int fault)
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.AwaitingCard);
        rig.Reader.Give(TerminalRig.PinCard, expiry, service);
        rig.Wait(10);
        rig.Expect(TerminalState.Idle);
        Assert.AreEqual(1, rig.CountFault(fault));
        Assert.AreEqual(0, rig.Link.SaleCount);
    }

    [TestMethod]
    public void An_expired_card_passes_while_the_clock_is_not_set()
    {
        TerminalRig rig = new TerminalRig();
        rig.Board.Date = 0;
        rig.Reach(TerminalState.AwaitingCard);
        rig.Reader.Give(TerminalRig.PinCard, 2610, 101);
        rig.Wait(10);
        rig.Expect(TerminalState.Authorising);
    }

    [TestMethod]
    public void The_third_failed_swipe_ends_the_sale()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.AwaitingCard);
        for (int i = 0; i < 2; i++)
        {
            rig.Reader.Fail(SwipeClass.CardScratch);
            rig.Wait(10);
            rig.Expect(TerminalState.AwaitingCard);
        }
        rig.Reader.Fail(SwipeClass.CardScratch);
        rig.Wait(10);
        rig.Expect(TerminalState.Idle);
        Assert.AreEqual(2, rig.CountFault(504));
        Assert.AreEqual(1, rig.CountFault(702));
    }

    [TestMethod]
    public void Three_silent_swipes_prove_a_demagnetised_card_only_at_a_reader_that_reads_others()
    {
        TerminalRig rig = new TerminalRig();
        FailSilently(rig);
        Assert.AreEqual(0, rig.CountFault(701));
        for (int i = 0; i < 2; i++)
        {
            rig.Reach(TerminalState.AwaitingCard);
            rig.Swipe(101);
            rig.Answer("00");
        }
        FailSilently(rig);
        Assert.AreEqual(1, rig.CountFault(701));
    }

    [TestMethod]
    public void A_link_that_is_down_stops_the_sale_before_the_card()
    {
        TerminalRig rig = new TerminalRig();
        rig.Link.Fault = FaultCode.N401;
        rig.Wait(10);
        Assert.AreEqual(1, rig.Count(TraceKind.LinkDown));
        rig.Type("1250#");
        rig.Expect(TerminalState.Idle);
        Assert.AreEqual("N401 NOT CHARGED", rig.Line(1));
        rig.Link.Fault = FaultCode.None;
        rig.Wait(10);
        Assert.AreEqual(1, rig.Count(TraceKind.LinkUp));
        rig.Reach(TerminalState.AwaitingCard);
    }

    [TestMethod]
    [DataRow((int)TerminalState.Idle, "", 53)]
    [DataRow((int)TerminalState.EnteringAmount, "", 53)]
    [DataRow((int)TerminalState.EnteringPin, "", 0)]
    [DataRow((int)TerminalState.Idle, "A", 0)]
    public void A_stuck_key_that_may_be_part_of_a_secret_is_not_named(int state, string keys, int named)
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach((TerminalState)state);
        rig.Type(keys);
        rig.Wait(20);
        rig.Keypad.ConditionKey = (byte)'5';
        rig.Keypad.Condition = KeypadCondition.StuckKey;
        rig.Wait(20);
        Assert.AreEqual(named, (int)rig.Last(TraceKind.KeyStuck));
    }

    [TestMethod]
    public void A_broken_keypad_takes_the_terminal_out_of_service_until_it_is_well()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.EnteringPin);
        rig.Keypad.Condition = KeypadCondition.StuckKey;
        rig.Keypad.ConditionKey = (byte)'5';
        rig.Wait(10);
        rig.Expect(TerminalState.OutOfService);
        Assert.AreEqual(1, rig.Count(TraceKind.KeyStuck));
        rig.Keypad.Condition = KeypadCondition.Ok;
        rig.Wait(1000);
        rig.Expect(TerminalState.Idle);
        Assert.AreEqual(1, rig.Count(TraceKind.FaultCleared));
    }

    private static void FailSilently(TerminalRig rig)
    {
        rig.Reach(TerminalState.AwaitingCard);
        for (int i = 0; i < 3; i++)
        {
            rig.Reader.Fail(SwipeClass.NoSignal);
            rig.Wait(10);
        }
        rig.Expect(TerminalState.Idle);
    }
}
