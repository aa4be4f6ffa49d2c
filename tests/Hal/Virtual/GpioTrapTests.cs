using System;
using System.Device.Gpio;
using nanoFramework.TestFramework;
using PosTerminal.Hal.Gpio;

namespace PosTerminal.Tests.Hal.Virtual;

/// <summary>The habits of nanoFramework's GPIO on ESP32 that a driver must live with.</summary>
[TestClass]
public class GpioTrapTests
{
    [TestMethod]
    public void Opening_an_open_pin_throws_whichever_controller_opened_it()
    {
        NewBoard();
        new GpioController().OpenPin(4);
        Assert.ThrowsException(
            typeof(InvalidOperationException), () => new GpioController().OpenPin(4));
    }

    [TestMethod]
    [DataRow(-1)]
    [DataRow(64)]
    public void A_pin_that_does_not_exist_cannot_be_opened(int pin)
    {
        NewBoard();
        Assert.ThrowsException(
            typeof(InvalidOperationException), () => new GpioController().OpenPin(pin));
    }

    [TestMethod]
    public void Disposing_any_controller_disposes_every_pin()
    {
        NewBoard();
        GpioPin pin = new GpioController().OpenPin(4, PinMode.Output);
        GpioController other = new GpioController();
        other.Dispose();
        Assert.ThrowsException(typeof(ObjectDisposedException), () => pin.Write(PinValue.High));
        Assert.IsFalse(new GpioController().IsPinOpen(4));
    }

    [TestMethod]
    public void Two_boards_keep_their_pins_apart()
    {
        VirtualBoard first = NewBoard();
        GpioPin pin = new GpioController().OpenPin(4, PinMode.Output);
        VirtualBoard second = NewBoard();
        GpioPin same = new GpioController().OpenPin(4, PinMode.Output);
        pin.Write(PinValue.High);
        Assert.IsTrue(first.Level(4));
        Assert.IsFalse(second.Level(4));
        Assert.IsFalse((bool)same.Read());
    }

    [TestMethod]
    public void Setting_an_output_mode_drives_low()
    {
        VirtualBoard board = NewBoard();
        board.Pull(4, true, false);
        GpioPin pin = new GpioController().OpenPin(4, PinMode.Input);
        Assert.IsTrue(board.Level(4));
        pin.SetPinMode(PinMode.Output);
        Assert.IsFalse(board.Level(4));
    }

    [TestMethod]
    public void Subscribing_to_an_output_drives_it_low()
    {
        VirtualBoard board = NewBoard();
        GpioPin pin = new GpioController().OpenPin(4, PinMode.Output);
        pin.Write(PinValue.High);
        pin.ValueChanged += new CallLog().Subscriber;
        Assert.IsFalse(board.Level(4));
    }

    [TestMethod]
    public void Writing_to_an_input_throws_and_toggling_it_does_nothing()
    {
        VirtualBoard board = NewBoard();
        GpioPin pin = new GpioController().OpenPin(4, PinMode.Input);
        Assert.ThrowsException(typeof(ArgumentException), () => pin.Write(PinValue.High));
        pin.Toggle();
        Assert.IsFalse(board.Level(4));
    }

    [TestMethod]
    [DataRow(34)]
    [DataRow(39)]
    public void Input_only_pins_claim_a_pull_up_and_have_none(int number)
    {
        NewBoard();
        GpioController gpio = new GpioController();
        Assert.IsTrue(gpio.IsPinModeSupported(number, PinMode.InputPullUp));
        Assert.IsFalse((bool)gpio.OpenPin(number, PinMode.InputPullUp).Read());
        Assert.IsTrue((bool)gpio.OpenPin(33, PinMode.InputPullUp).Read());
        Assert.IsFalse(gpio.IsPinModeSupported(number, PinMode.Output));
        Assert.ThrowsException(typeof(ArgumentException), () => gpio.SetPinMode(number, PinMode.Output));
    }

    [TestMethod]
    [DataRow((byte)PinMode.OutputOpenDrain)]
    [DataRow((byte)PinMode.OutputOpenSource)]
    public void Open_source_is_open_drain(byte mode)
    {
        VirtualBoard board = NewBoard();
        board.Pull(4, true, false);
        GpioPin pin = new GpioController().OpenPin(4, (PinMode)mode);
        Assert.IsFalse(board.Level(4), "low");
        pin.Write(PinValue.High);
        board.NowNs += 10_000;
        Assert.IsTrue(board.Level(4), "let go, pulled up");
        board.Drive(4, false);
        Assert.IsFalse(board.Level(4), "let go, driven from outside");
    }

    [TestMethod]
    public void Toggle_turns_over_what_was_written_not_what_is_on_the_line()
    {
        VirtualBoard board = NewBoard();
        GpioPin pin = new GpioController().OpenPin(4, PinMode.OutputOpenDrain);
        board.Pull(4, true, false);
        board.ShortToGround(4, true);
        pin.Write(PinValue.High);
        Assert.IsFalse((bool)pin.Read());
        pin.Toggle();
        board.ShortToGround(4, false);
        board.NowNs += 10_000;
        Assert.IsFalse((bool)pin.Read());
        pin.Toggle();
        board.NowNs += 10_000;
        Assert.IsTrue((bool)pin.Read());
    }

    [TestMethod]
    public void A_second_callback_replaces_the_first_and_is_called_twice()
    {
        VirtualBoard board = NewBoard();
        GpioController gpio = new GpioController();
        gpio.OpenPin(4, PinMode.Input);
        CallLog first = new CallLog();
        CallLog second = new CallLog();
        PinEventTypes both = PinEventTypes.Rising | PinEventTypes.Falling;
        gpio.RegisterCallbackForPinValueChangedEvent(4, both, first.Callback);
        gpio.RegisterCallbackForPinValueChangedEvent(4, both, second.Callback);
        board.Drive(4, true);
        board.DispatchEvents();
        Assert.AreEqual("", first.Edges);
        Assert.AreEqual("11", second.Edges);
    }

    [TestMethod]
    public void A_callback_gets_only_its_edges_and_none_after_unregistering()
    {
        VirtualBoard board = NewBoard();
        GpioController gpio = new GpioController();
        gpio.OpenPin(4, PinMode.Input);
        CallLog log = new CallLog();
        gpio.RegisterCallbackForPinValueChangedEvent(4, PinEventTypes.Falling, log.Callback);
        Pulses(board, 4, 2);
        board.DispatchEvents();
        gpio.UnregisterCallbackForPinValueChangedEvent(4, log.Callback);
        Pulses(board, 4, 2);
        board.DispatchEvents();
        Assert.AreEqual("22", log.Edges);
    }

    [TestMethod]
    public void Mode_read_and_close_need_an_open_pin()
    {
        NewBoard();
        GpioController gpio = new GpioController();
        Assert.ThrowsException(typeof(InvalidOperationException), () => gpio.GetPinMode(4));
        Assert.ThrowsException(typeof(InvalidOperationException), () => gpio.Read(4));
        Assert.ThrowsException(typeof(InvalidOperationException), () => gpio.ClosePin(4));
        gpio.OpenPin(4, PinMode.InputPullDown);
        Assert.IsTrue(gpio.GetPinMode(4) == PinMode.InputPullDown);
        gpio.ClosePin(4);
        gpio.OpenPin(4);
    }

    internal static VirtualBoard NewBoard()
    {
        VirtualBoard board = new VirtualBoard();
        VirtualBoard.Current = board;
        return board;
    }

    internal static void Pulses(VirtualBoard board, int pin, int count)
    {
        for (int i = 0; i < count; i++)
        {
            board.NowNs += 1_000_000;
            board.Drive(pin, true);
            board.NowNs += 1_000_000;
            board.Drive(pin, false);
        }
    }

    private sealed class CallLog
    {
        public string Edges { get; private set; } = "";

        public void Callback(object sender, PinValueChangedEventArgs e)
        {
            Edges += ((int)e.ChangeType).ToString();
        }

        public void Subscriber(object sender, PinValueChangedEventArgs e)
        {
            Callback(sender, e);
        }
    }
}
