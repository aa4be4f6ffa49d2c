using System;
using System.Collections.Generic;
using System.Device.Gpio;
using System.Linq;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using nanoFramework.Hardware.Esp32.Rmt;
using PosTerminal.Hal.Gpio;
using PosTerminal.Hal.Jig;
using PosTerminal.Hal.Keypad;
using PosTerminal.Jig;

namespace PosTerminal.Tests.Esp32;

/// <summary>What the jig's hands do with the pins and the RMT transmitters of its chip.</summary>
[TestClass]
[DoNotParallelize]
public sealed class JigBoardTests
{
    private const int TerminalPin = 14;

    private readonly VirtualBoard _pins = new();
    private readonly ShiftRegisters _registers = new();
    private readonly CountedDelay _delay = new();
    private JigBoard _jig = null!;

    [TestInitialize]
    public void Make()
    {
        TransmitterChannel.Made.Clear();
        TransmitterChannel.Sent.Clear();
        VirtualBoard.Current = _pins;
        foreach (int pin in new[] { Wiring.KeyDataPin, Wiring.KeyClockPin, Wiring.KeyLatchPin })
        {
            _pins.Observe(pin, _registers);
        }
        GpioController gpio = new();
        _registers.AreDriving = () => gpio.IsPinOpen(Wiring.KeysOffPin);
        _jig = new JigBoard(gpio, _delay);
    }

    [TestMethod]
    public void At_the_start_the_board_has_no_supply_its_case_is_closed_and_no_key_is_down()
    {
        Assert.AreEqual(0, _registers.Outputs);
        Assert.AreEqual(1, _registers.LatchesBeforeDriven, "the registers hold anything until then");
        Assert.IsFalse(_pins.Level(Wiring.PowerPin));
        Assert.IsFalse(_pins.Level(Wiring.CasePin));
    }

    [TestMethod]
    public void The_traps_of_the_transmitter_are_disarmed()
    {
        TransmitChannelSettings head = TransmitterChannel.Made[0].Settings;
        TransmitChannelSettings slot = TransmitterChannel.Made[1].Settings;
        Assert.AreEqual("25 80 4 False", TextOf(head));
        Assert.AreEqual("26 240 2 True", TextOf(slot));
        Assert.AreEqual(head.NumberOfMemoryBlocks, slot.Channel, "the head has the blocks of the channels before it");
        foreach (TransmitChannelSettings settings in new[] { head, slot })
        {
            Assert.IsFalse(settings.EnableCarrierWave || settings.EnableLooping);
            Assert.IsTrue(settings.EnableIdleLevelOutput);
        }
    }

    [TestMethod]
    [DataRow(0, 0, 0x0001)]
    [DataRow(0, 3, 0x0008)]
    [DataRow(1, 0, 0x0010)]
    [DataRow(3, 3, 0x8000)]
    public void Each_key_has_an_output_of_the_registers(int row, int column, int outputs)
    {
        _jig.SetContact(row, column, true);
        _jig.SetContact(2, 1, true);
        Assert.AreEqual(outputs | 0x0200, _registers.Outputs);
        _jig.SetContact(row, column, false);
        Assert.AreEqual(0x0200, _registers.Outputs);
        _jig.LetGo();
        Assert.AreEqual(0, _registers.Outputs);
    }

    [TestMethod]
    public void Supply_and_case_are_levels()
    {
        _jig.SetPower(true);
        _jig.SetCase(true);
        Assert.IsTrue(_pins.Level(Wiring.PowerPin));
        _pins.Drive(Wiring.CasePin, false);
        Assert.IsFalse(_pins.Level(Wiring.CasePin), "open drain lifts no line");
        _pins.Release(Wiring.CasePin);
        _jig.SetPower(false);
        _jig.SetCase(false);
        Assert.IsFalse(_pins.Level(Wiring.PowerPin));
        Assert.IsFalse(_pins.Level(Wiring.CasePin));
    }

    [TestMethod]
    public void An_open_case_lets_the_pull_up_of_the_terminal_lift_its_line()
    {
        _pins.CloseContact(Wiring.CasePin, TerminalPin);
        new GpioController().OpenPin(TerminalPin, PinMode.InputPullUp);
        _jig.SetCase(true);
        _pins.NowNs += 1_000_000;
        Assert.IsTrue(_pins.Level(Wiring.CasePin));
        _jig.SetCase(false);
        Assert.IsFalse(_pins.Level(Wiring.CasePin));
    }

    [TestMethod]
    public void The_slot_plays_by_itself_while_the_head_is_waited_for()
    {
        WaveBuffer wave = new();
        wave.Begin(false);
        wave.TryAdd(500);
        wave.TryAdd(40_000);
        wave.TryAdd(250);
        _jig.Play(wave, true, 20_000, 100_000);
        CollectionAssert.AreEqual(new[] { "4: 4 bytes", "0: 8 bytes, waits" }, TransmitterChannel.Sent);
        CollectionAssert.AreEqual(new[] { 500, 32_767, 7_233, 250 }, Durations(TransmitterChannel.Made[0]));
        CollectionAssert.AreEqual(new[] { 32_767, 7_233 }, Durations(TransmitterChannel.Made[1]), "120 ms of 3 us");
        Assert.AreEqual(20_000 + 100_000 - 40_750 + 3, _delay.WaitedUs);
    }

    [TestMethod]
    public void A_swipe_that_the_slot_does_not_see_plays_the_head_alone()
    {
        WaveBuffer wave = new();
        wave.Begin(false);
        wave.TryAdd(500);
        _jig.Play(wave, false, -1, -1);
        CollectionAssert.AreEqual(new[] { "0: 4 bytes, waits" }, TransmitterChannel.Sent);
        Assert.AreEqual(0, _delay.WaitedUs);
    }

    [TestMethod]
    public void The_longest_time_of_a_card_in_the_slot_fits_into_the_memory_of_its_channel()
    {
        _jig.Play(new WaveBuffer(), true, 10_000_000, 10_000_000);
        Assert.AreEqual("4: 408 bytes", TransmitterChannel.Sent.Single());
        Assert.IsLessThan(2 * 64, TransmitterChannel.Made[1].Data.Length / 4);
        Assert.AreEqual(20_000_001, Durations(TransmitterChannel.Made[1]).Sum() * 3);
    }

    [TestMethod]
    [DataRow("watchdog", true, 1)]
    [DataRow("watchdog", false, 0)]
    [DataRow("watchdig", true, -1)]
    [DataRow("watchdogs", true, -1)]
    [DataRow("", true, -1)]
    public void One_pin_can_be_read(string name, bool level, int answer)
    {
        _pins.Drive(Wiring.WatchdogPin, level);
        Assert.AreEqual(answer, _jig.LevelOf(Encoding.ASCII.GetBytes(name), 0, name.Length));
    }

    private static string TextOf(TransmitChannelSettings one) =>
        $"{one.PinNumber} {one.ClockDivider} {one.NumberOfMemoryBlocks} {one.IdleLevel}";

    private static int[] Durations(TransmitterChannel channel) => [.. channel.Data.Chunk(2)
        .Select(level => (level[0] | (level[1] << 8)) & 0x7FFF)];

    private sealed class CountedDelay : ISettleDelay
    {
        public long WaitedUs { get; private set; }

        public void WaitUs(int microseconds) => WaitedUs += microseconds;
    }

    /// <summary>Two 74HC595 in a row.</summary>
    private sealed class ShiftRegisters : IPinObserver
    {
        private readonly Dictionary<int, bool> _levels = [];
        private int _shifted;

        public Func<bool> AreDriving { get; set; } = () => true;

        public int Outputs { get; private set; } = -1;

        public int LatchesBeforeDriven { get; private set; }

        public void LevelChanged(int pin, bool level, long timeNs)
        {
            _levels[pin] = level;
            if (pin == Wiring.KeyClockPin && level)
            {
                _shifted = ((_shifted << 1) | (_levels.GetValueOrDefault(Wiring.KeyDataPin) ? 1 : 0)) & 0xFFFF;
            }
            if (pin == Wiring.KeyLatchPin && level)
            {
                Outputs = _shifted;
                LatchesBeforeDriven += AreDriving() ? 0 : 1;
            }
        }
    }
}
