using nanoFramework.TestFramework;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Rules;

namespace PosTerminal.Tests.Device.Script;

/// <summary>
/// Whole sales through the real drivers. Where an interpreter is at hand, its journal is compared with the host's.
/// </summary>
[TestClass]
public class ScriptedSaleTests
{
    [TestMethod]
    public void A_right_pin_is_approved()
    {
        ScriptedTerminal terminal = AtPin();
        terminal.Type("4321#");
        terminal.Answer("00");
        terminal.ExpectScreen("APPROVED");
    }

    [TestMethod]
    public void Two_wrong_pins_and_then_the_right_one_are_approved()
    {
        ScriptedTerminal terminal = AtPin();
        terminal.Type("1111#");
        terminal.Answer("55");
        terminal.ExpectScreen("WRONG PIN RETRY");
        terminal.Type("2222#");
        terminal.Answer("55");
        terminal.ExpectScreen("WRONG PIN RETRY");
        terminal.Type("4321#");
        terminal.Answer("00");
        terminal.ExpectScreen("APPROVED");
    }

    [TestMethod]
    public void After_three_wrong_pins_the_card_is_held_and_another_is_not()
    {
        ScriptedTerminal terminal = AtPin();
        for (int i = 0; i < 3; i++)
        {
            terminal.Type("1111#");
            terminal.Answer("55");
        }
        terminal.CutPower();
        terminal.Sell(ScriptedTerminal.PinCard);
        terminal.ExpectScreen("LOCAL HOLD");
        terminal.Sell(ScriptedTerminal.OtherPinCard);
        terminal.ExpectScreen("ENTER PIN");
    }

    [TestMethod]
    public void A_cancelled_pin_ends_the_sale()
    {
        ScriptedTerminal terminal = AtPin();
        terminal.Type("43*");
        terminal.ExpectScreen("CANCELLED");
        Assert.AreEqual(0, terminal.Link.SaleCount);
    }

    [TestMethod]
    public void A_pin_that_nobody_types_ends_the_sale()
    {
        ScriptedTerminal terminal = AtPin();
        terminal.Wait(31_000);
        terminal.ExpectScreen("ENTRY TIMEOUT");
        Assert.AreEqual(0, terminal.Link.SaleCount);
    }

    [TestMethod]
    public void A_decline_leaves_a_qr_code()
    {
        ScriptedTerminal terminal = AtPin();
        terminal.Type("4321#");
        terminal.Answer("51");
        terminal.ExpectScreen("FUNDS OR LIMIT");
        terminal.Type("D");
        terminal.ExpectScreen("SCAN QR");
    }

    [TestMethod]
    public void Silence_is_reversed_and_the_next_sale_waits_for_it()
    {
        ScriptedTerminal terminal = AtPin();
        terminal.Type("4321#");
        terminal.Wait(StateTimeouts.AnswerMs + 1000);
        terminal.ExpectScreen("TIMEOUT REVERSE");
        terminal.Answer("00");
        terminal.ExpectScreen("SALE REVERSED");
        terminal.Sell(ScriptedTerminal.PlainCard);
        terminal.Answer("00");
        terminal.ExpectScreen("APPROVED");
        Assert.AreEqual(1, terminal.Link.ReversalCount);
    }

    [TestMethod]
    public void A_cut_while_the_issuer_decides_is_reversed_at_power_up()
    {
        ScriptedTerminal terminal = AtPin();
        terminal.Type("4321#");
        terminal.CutPower();
        Assert.AreEqual(1, terminal.Link.ReversalCount);
        terminal.Answer("00");
        terminal.ExpectScreen("SALE REVERSED");
    }

    [TestMethod]
    public void A_request_that_never_left_needs_no_reversal()
    {
        ScriptedTerminal terminal = AtPin();
        terminal.Type("4321#");
        terminal.Link.Fail(HostProgress.NotSent);
        terminal.Wait(100);
        terminal.ExpectScreen("HOST UNREACHABLE");
        Assert.AreEqual(0, terminal.Link.ReversalCount);
    }

    [TestMethod]
    public void A_stripe_without_data_and_a_chip_card_never_reach_the_issuer()
    {
        ScriptedTerminal terminal = new ScriptedTerminal();
        terminal.Type("1250#");
        terminal.Swipe(new byte[252]);
        terminal.ExpectScreen("BAD CARD DATA");
        terminal.Sell(ScriptedTerminal.ChipCard);
        terminal.ExpectScreen("NO CHIP READER");
        Assert.AreEqual(0, terminal.Link.SaleCount);
    }

    [TestMethod]
    public void The_operators_menu_tells_of_the_last_sale_and_tests_the_device()
    {
        ScriptedTerminal terminal = new ScriptedTerminal();
        terminal.Sell(ScriptedTerminal.PlainCard);
        terminal.Answer("00");
        terminal.Type("A135790#");
        terminal.ExpectScreen("LAST SALE");
        terminal.Type("3");
        terminal.ExpectScreen("LAST FAULTS");
        terminal.Type("4");
        terminal.ExpectScreen("SELF TEST OK");
        terminal.Type("*");
        terminal.ExpectScreen("ENTER AMOUNT");
    }

    private static ScriptedTerminal AtPin()
    {
        ScriptedTerminal terminal = new ScriptedTerminal();
        terminal.Sell(ScriptedTerminal.PinCard);
        terminal.ExpectScreen("ENTER PIN");
        return terminal;
    }
}
