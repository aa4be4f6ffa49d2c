using System.Device.Gpio;
using nanoFramework.TestFramework;
using PosTerminal.Hal.Gpio;
using PosTerminal.Hal.Magstripe;

namespace PosTerminal.Tests.Hal.Magstripe;

[TestClass]
public class CardSlotSwitchTests
{
    private const int Pin = 35;
    private const int Looks = 330;
    private const int LooksOfRead = 33;

    [TestMethod]
    public void A_card_is_seen_as_soon_as_the_pin_has_told_of_it()
    {
        VirtualBoard board = new VirtualBoard();
        CardSlotSwitch slot = NewSwitch(board);
        Assert.IsFalse(slot.IsPresent);
        board.Drive(Pin, false);
        board.DispatchEvents();
        Assert.IsTrue(slot.IsPresent);
        board.Drive(Pin, true);
        board.DispatchEvents();
        Assert.IsFalse(slot.IsPresent);
    }

    [TestMethod]
    public void A_card_that_is_there_at_power_up_is_seen()
    {
        VirtualBoard board = new VirtualBoard();
        CardSlotSwitch slot = NewSwitch(board);
        board.Drive(Pin, false);
        Assert.IsTrue(slot.IsPresent);
    }

    [TestMethod]
    public void An_event_that_is_late_does_not_bring_an_old_level()
    {
        VirtualBoard board = new VirtualBoard();
        CardSlotSwitch slot = NewSwitch(board);
        Assert.IsFalse(slot.IsPresent);
        board.Drive(Pin, false);
        board.Drive(Pin, true);
        board.DispatchEvents();
        Assert.IsFalse(slot.IsPresent);
    }

    [TestMethod]
    public void A_card_is_seen_although_what_its_pin_told_was_lost()
    {
        VirtualBoard board = new VirtualBoard();
        CardSlotSwitch slot = NewSwitch(board);
        Assert.IsFalse(slot.IsPresent);
        board.Drive(Pin, false);
        int looks = 1;
        while (!slot.IsPresent && looks < Looks)
        {
            looks++;
        }
        Assert.AreEqual(LooksOfRead, looks);
    }

    [TestMethod]
    public void An_empty_slot_is_hardly_ever_read()
    {
        VirtualBoard board = new VirtualBoard();
        CardSlotSwitch slot = NewSwitch(board);
        board.Drive(Pin, false);
        board.Drive(Pin, true);
        board.DispatchEvents();
        for (int i = 0; i < Looks; i++)
        {
            Assert.IsFalse(slot.IsPresent);
        }
        Assert.AreEqual((long)(Looks / LooksOfRead), board.ReadCount);
    }

    private static CardSlotSwitch NewSwitch(VirtualBoard board)
    {
        board.Drive(Pin, true);
        VirtualBoard.Current = board;
        return new CardSlotSwitch(new GpioController().OpenPin(Pin, PinMode.Input));
    }
}
