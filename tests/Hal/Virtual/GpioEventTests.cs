using System;
using System.Device.Gpio;
using nanoFramework.TestFramework;
using PosTerminal.Hal.Gpio;

namespace PosTerminal.Tests.Hal.Virtual;

/// <summary>From an edge on a line to ValueChanged: interrupt, queue, event thread.</summary>
[TestClass]
public class GpioEventTests
{
    [TestMethod]
    public void Events_wait_for_the_event_thread_and_report_both_edges()
    {
        VirtualBoard board = GpioTrapTests.NewBoard();
        EdgeLog log = new EdgeLog(4, PinMode.Input);
        GpioTrapTests.Pulses(board, 4, 2);
        Assert.AreEqual("", log.Text);
        Assert.AreEqual(4, board.DispatchEvents());
        Assert.AreEqual("/\\/\\", log.Text);
        Assert.AreEqual(0, board.DispatchEvents());
    }

    [TestMethod]
    public void A_full_queue_drops_the_oldest_without_a_word()
    {
        VirtualBoard board = GpioTrapTests.NewBoard();
        EdgeLog oldest = new EdgeLog(4, PinMode.Input);
        EdgeLog others = new EdgeLog(5, PinMode.Input);
        board.Drive(4, true);
        GpioTrapTests.Pulses(board, 5, 64);
        Assert.AreEqual(128, board.EventsWaiting);
        Assert.AreEqual(128, board.DispatchEvents());
        Assert.AreEqual("", oldest.Text);
        Assert.AreEqual(128, others.Text.Length);
        Assert.AreEqual(1L, board.EventsLost);
    }

    [TestMethod]
    public void A_pulse_shorter_than_the_interrupt_latency_vanishes()
    {
        VirtualBoard board = GpioTrapTests.NewBoard();
        board.IsrLatencyNs = 3_000;
        EdgeLog log = new EdgeLog(4, PinMode.Input);
        board.Drive(4, true);
        board.NowNs += 2_999;
        board.Drive(4, false);
        board.NowNs += 100_000;
        Assert.AreEqual(0, board.DispatchEvents());
        board.Drive(4, true);
        board.NowNs += 3_000;
        board.Drive(4, false);
        board.NowNs += 100_000;
        Assert.AreEqual(2, board.DispatchEvents());
        Assert.AreEqual("/\\", log.Text);
    }

    [TestMethod]
    public void The_level_reported_is_the_one_at_interrupt_time()
    {
        VirtualBoard board = GpioTrapTests.NewBoard();
        board.IsrLatencyNs = 3_000;
        EdgeLog log = new EdgeLog(4, PinMode.Input);
        board.Drive(4, true);
        board.NowNs += 1_000;
        board.Drive(4, false);
        board.NowNs += 1_000;
        board.Drive(4, true);
        board.NowNs += 100_000;
        board.DispatchEvents();
        Assert.AreEqual("/", log.Text);
    }

    [TestMethod]
    [DataRow(1, 9, "/")]
    [DataRow(1, 11, "/\\")]
    [DataRow(25, 15, "")]
    [DataRow(25, 25, "/")]
    public void Debounce_has_steps_of_10_ms_and_at_least_one(int debounceMs, int pulseMs, string expected)
    {
        VirtualBoard board = GpioTrapTests.NewBoard();
        EdgeLog log = new EdgeLog(4, PinMode.Input);
        log.Pin.DebounceTimeout = TimeSpan.FromMilliseconds(debounceMs);
        board.NowNs = 101_000_000;
        board.Drive(4, true);
        board.NowNs += pulseMs * 1_000_000L;
        board.Drive(4, false);
        board.NowNs += 8_000_000;
        board.DispatchEvents();
        Assert.AreEqual(expected, log.Text);
    }

    [TestMethod]
    public void Changing_one_debounce_time_to_another_does_not_retune_the_timer()
    {
        VirtualBoard board = GpioTrapTests.NewBoard();
        EdgeLog log = new EdgeLog(4, PinMode.Input);
        log.Pin.DebounceTimeout = TimeSpan.FromMilliseconds(10);
        log.Pin.DebounceTimeout = TimeSpan.FromMilliseconds(500);
        board.Drive(4, true);
        board.NowNs += 20_000_000;
        Assert.AreEqual(1, board.DispatchEvents());
        Assert.AreEqual(500L, log.Pin.DebounceTimeout.Ticks / TimeSpan.TicksPerMillisecond);
    }

    [TestMethod]
    public void Writing_an_output_with_subscribers_posts_an_event_even_without_a_change()
    {
        VirtualBoard board = GpioTrapTests.NewBoard();
        EdgeLog log = new EdgeLog(4, PinMode.Output);
        log.Pin.Write(PinValue.High);
        log.Pin.Write(PinValue.High);
        log.Pin.Toggle();
        board.DispatchEvents();
        Assert.AreEqual("//\\", log.Text);
    }

    [TestMethod]
    public void A_disposed_pin_gets_no_event()
    {
        VirtualBoard board = GpioTrapTests.NewBoard();
        EdgeLog log = new EdgeLog(4, PinMode.Input);
        board.Drive(4, true);
        log.Pin.Dispose();
        board.Drive(4, false);
        Assert.AreEqual(1, board.DispatchEvents());
        Assert.AreEqual("", log.Text);
    }

    private sealed class EdgeLog
    {
        public EdgeLog(int pin, PinMode mode)
        {
            Pin = new GpioController().OpenPin(pin, mode);
            Pin.ValueChanged += OnValueChanged;
        }

        public GpioPin Pin { get; }

        public string Text { get; private set; } = "";

        private void OnValueChanged(object sender, PinValueChangedEventArgs e)
        {
            Text += e.ChangeType == PinEventTypes.Rising ? "/" : "\\";
        }
    }
}
