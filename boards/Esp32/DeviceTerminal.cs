using System;
using System.Device.Gpio;
using nanoFramework.Hardware.Esp32;
using PosTerminal.Firmware.Console;
using PosTerminal.Firmware.Host;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Screen;
using PosTerminal.Firmware.Terminal;
using PosTerminal.Hal.Display;
using PosTerminal.Hal.Esp32;
using PosTerminal.Hal.Keypad;
using PosTerminal.Hal.Magstripe;
using PosTerminal.Hal.Sockets;
using PosTerminal.Hal.Storage;
using PosTerminal.Hal.Tamper;

namespace PosTerminal.Esp32;

/// <summary>The terminal on an ESP32: drivers and machine composed on the pins of a board.</summary>
public sealed class DeviceTerminal
{
    private const string Drive = "I:\\";
    private const int DisplayAddress = 0x3C;

    // Data of a clock-and-data reader may stand still longer than items of 1 us can count.
    private const int LineTickUs = 1;
    private const int DataTickUs = 2;

    private readonly TerminalMachine _machine;
    private readonly Ssd1306 _panel;
    private readonly CardSlotSwitch _slot;
    private readonly TamperSwitch _tamper;
    private readonly BoardHealth _health;
    private readonly SerialConsole _console;
    private readonly WatchdogPin _watchdog;
    private readonly HostLink _link = new HostLink(Drive);
    private readonly RestartRequest _restart = new RestartRequest();

    /// <summary>
    /// Opens every pin, composes the terminal and starts the thread of the link; nothing is allocated by us afterwards.
    /// </summary>
    /// <param name="pins">The wiring.</param>
    /// <param name="language">Language of the display.</param>
    public DeviceTerminal(BoardPins pins, Language language)
    {
        // The one controller of the program, never disposed: that would close the pins of every other one too.
        GpioController gpio = new();
        _slot = new CardSlotSwitch(gpio.OpenPin(pins.CardPresentPin, PinMode.Input));
        _tamper = new TamperSwitch(gpio.OpenPin(pins.TamperPin, PinMode.InputPullUp));
        _watchdog = new WatchdogPin(gpio.OpenPin(pins.WatchdogPin, PinMode.Output));
        FrameBuffer frame = new();
        _panel = new Ssd1306(OpenPanel(pins), frame);
        _panel.Refresh(TickClock.NowMs, false);
        _health = new BoardHealth(_tamper, _panel);
        MatrixKeypad keypad = new(
            gpio, pins.RowPins, pins.ColumnPins, KeypadLayout.FourByFour(), new SpinDelay());
        TerminalSecurity security = new(new AesCipher(), new HmacCode(), new HardwareRandom(), ReadKeys());
        TerminalPorts ports = new(
            keypad, new MagstripeReader(OpenTrack2(pins), null, _slot), _panel,
            new HostSession(_link.Connection, security), new Calendar(),
            new RecordStore(new LittlefsArea(Drive)), new LittlefsSlot(Drive + "transfer.txt"), _restart, _health,
            Deployment());
        _machine = new TerminalMachine(ports, security, language);
        _console = new SerialConsole(_machine, OpenConsole(pins), _machine.Screen, frame.Pixels);
        _link.Start();
    }

    /// <summary>Runs the terminal once; false when it wants to be started anew. What it throws is noted.</summary>
    public bool Tick()
    {
        long nowMs = TickClock.NowMs;
        _health.Measure(nowMs, _slot.IsPresent);
        TickMachine(nowMs);
        _console.Tick();
        _tamper.Scan(nowMs);
        _panel.Refresh(nowMs, _slot.IsPresent);
        _watchdog.Kick();
        return !_restart.IsDue && !_link.IsFailed;
    }

    private void TickMachine(long nowMs)
    {
        try
        {
            _machine.Tick(nowMs);
            _link.HostSeconds = _machine.HostSeconds;
        }
        catch (Exception)
        {
            _machine.Fail();
            throw;
        }
    }

    private static IPanelBus OpenPanel(BoardPins pins)
    {
        Configuration.SetPinFunction(pins.DisplayDataPin, DeviceFunction.I2C1_DATA);
        Configuration.SetPinFunction(pins.DisplayClockPin, DeviceFunction.I2C1_CLOCK);
        return new I2cPanelBus(DisplayAddress);
    }

    private static UartLine OpenConsole(BoardPins pins)
    {
        Configuration.SetPinFunction(pins.ConsoleSendPin, DeviceFunction.COM2_TX);
        Configuration.SetPinFunction(pins.ConsoleReceivePin, DeviceFunction.COM2_RX);
        return new UartLine();
    }

    private static IPulseCapture OpenTrack2(BoardPins pins)
    {
        RmtPulseCapture line = new(
            pins.Track2Channel, pins.Track2Pin, pins.Track2Blocks, pins.ItemsPerBlock, LineTickUs);
        return pins.DataPin == BoardPins.None
            ? line
            : new ClockDataCapture(line, new RmtPulseCapture(
                pins.DataChannel, pins.DataPin, pins.DataBlocks, pins.ItemsPerBlock, DataTickUs));
    }

    private static LittlefsDeployment Deployment() => new(
        Drive,
        new[]
        {
            typeof(TerminalMachine), typeof(RecordStore), typeof(TcpSocket), typeof(LittlefsArea),
            typeof(DeviceTerminal),
        });

    private static DeviceKeys ReadKeys()
    {
        // One byte more than a key file has, so that a longer one is none.
        byte[] file = new byte[KeyFile.Length + 1];
        return KeyFile.Take(file, LittlefsFile.ReadWhole(Drive + "keys.bin", file));
    }
}
