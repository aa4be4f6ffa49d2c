using nanoFramework.TestFramework;
using PosTerminal.Firmware.Rules;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Firmware.Terminal;

/// <summary>What people type, and when they stop.</summary>
[TestClass]
public class EntryTests
{
    [TestMethod]
    [DataRow((int)TerminalState.EnteringAmount)]
    [DataRow((int)TerminalState.AwaitingCard)]
    [DataRow((int)TerminalState.EnteringPin)]
    public void Cancel_ends_every_step_before_the_issuer_and_nothing_leaves(int state)
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach((TerminalState)state);
        rig.Type("*");
        rig.Expect(TerminalState.Idle);
        Assert.AreEqual("U501 NOT CHARGED", rig.Line(1));
        Assert.AreEqual(0, rig.Link.SaleCount);
    }

    [TestMethod]
    [DataRow((int)TerminalState.EnteringAmount, 30_000)]
    [DataRow((int)TerminalState.AwaitingCard, 30_000)]
    [DataRow((int)TerminalState.EnteringPin, 30_000)]
    public void A_step_ends_when_nobody_does_anything(int state, int limitMs)
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach((TerminalState)state);
        rig.Wait(limitMs - 100);
        rig.Expect((TerminalState)state);
        rig.Wait(200);
        rig.Expect(TerminalState.Idle);
        Assert.AreEqual("U502 NOT CHARGED", rig.Line(1));
    }

    [TestMethod]
    public void Pin_entry_ends_10_s_after_the_last_key_and_60_s_after_the_first_prompt()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.EnteringPin);
        rig.Type("4");
        rig.Wait(9_900);
        rig.Expect(TerminalState.EnteringPin);
        rig.Wait(200);
        rig.Expect(TerminalState.Idle);
        rig.Reach(TerminalState.EnteringPin);
        for (int i = 0; i < 6; i++)
        {
            rig.Expect(TerminalState.EnteringPin);
            rig.Type("C");
            rig.Wait(9_900);
        }
        rig.Wait(1_000);
        rig.Expect(TerminalState.Idle);
    }

    [TestMethod]
    public void A_short_pin_is_no_try_and_may_be_typed_anew()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.EnteringPin);
        rig.Type("432#");
        rig.Expect(TerminalState.EnteringPin);
        Assert.AreEqual(1, rig.CountFault(503));
        Assert.AreEqual(0, rig.Link.SaleCount);
        rig.Type("4321#");
        rig.Expect(TerminalState.Authorising);
        Assert.IsTrue(rig.Link.LastHasPin);
    }

    [TestMethod]
    public void The_mask_shows_how_many_digits_and_nothing_else()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.EnteringPin);
        rig.Type("98");
        Assert.AreEqual("**", rig.Line(2));
        rig.Type("7654321098765");
        Assert.AreEqual("************", rig.Line(2));
        rig.Type("C");
        Assert.AreEqual("", rig.Line(2));
    }

    [TestMethod]
    [DataRow("1111#", "WRONG PIN RETRY", "ENTER PIN")]
    [DataRow("1111#2222#", "WRONG PIN RETRY", "LAST TRY")]
    [DataRow("12#", "PIN TOO SHORT", "ENTER PIN")]
    public void Whoever_types_a_pin_again_sees_what_is_paid(string keys, string report, string title)
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.EnteringPin);
        foreach (string pin in keys.Split('#'))
        {
            EnterPin(rig, pin);
        }
        Assert.AreEqual(report, rig.Line(0));
        Assert.AreEqual("12.50", rig.Line(2));
        rig.Type("98");
        Assert.AreEqual(title, rig.Line(0));
        Assert.AreEqual("12.50", rig.Line(1));
        Assert.AreEqual("**", rig.Line(2));
        Assert.AreEqual("# OK    * CANCEL", rig.Line(3));
    }

    [TestMethod]
    public void Keys_typed_before_the_prompt_do_not_leak_into_the_pin()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.AwaitingCard);
        rig.Reader.PressedMeanwhile = rig.Keypad;
        rig.Reader.Give(TerminalRig.PinCard, 4912, 120);
        rig.Keypad.Type("99");
        rig.Wait(20);
        rig.Expect(TerminalState.EnteringPin);
        Assert.AreEqual("", rig.Line(2));
    }

    [TestMethod]
    [DataRow("0", "ENTER AMOUNT", "")]
    [DataRow("5", "ENTER AMOUNT", "0.05")]
    [DataRow("125C", "ENTER AMOUNT", "0.12")]
    [DataRow("1C#", "ENTER AMOUNT", "0.00")]
    [DataRow("9999999999999", "ENTER AMOUNT", "9999999999.99")]
    [DataRow("1250#", "PRESENT CARD", "12.50")]
    public void The_amount_follows_the_keys(string keys, string title, string amount)
    {
        TerminalRig rig = new TerminalRig();
        rig.Type(keys);
        Assert.AreEqual(title, rig.Line(0));
        Assert.AreEqual(amount, rig.Line(2));
    }

    [TestMethod]
    public void A_card_before_the_amount_is_refused_with_a_hint_and_forgotten()
    {
        TerminalRig rig = new TerminalRig();
        rig.Swipe(101);
        Assert.AreEqual("AMOUNT FIRST", rig.Line(0));
        rig.Reach(TerminalState.AwaitingCard);
        rig.Wait(1_000);
        rig.Expect(TerminalState.AwaitingCard);
    }

    [TestMethod]
    public void An_outcome_stays_10_s_and_any_digit_begins_the_next_sale_at_once()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.EnteringPin);
        rig.Type("*");
        rig.Wait(9_900);
        Assert.AreEqual("CANCELLED", rig.Line(0));
        rig.Wait(200);
        Assert.AreEqual("ENTER AMOUNT", rig.Line(0));
        rig.Type("7");
        rig.Expect(TerminalState.EnteringAmount);
    }

    private static void EnterPin(TerminalRig rig, string pin)
    {
        if (pin.Length == 0)
        {
            return;
        }
        rig.Type(pin + "#");
        if (rig.Machine.State == TerminalState.Authorising)
        {
            rig.Answer("55");
        }
    }
}
