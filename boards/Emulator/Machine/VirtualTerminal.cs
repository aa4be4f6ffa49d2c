using System.Device.Gpio;
using PosTerminal.Emulator.Device;
using PosTerminal.Emulator.World;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Screen;
using PosTerminal.Firmware.Terminal;
using PosTerminal.Hal.Gpio;
using PosTerminal.Hal.Keypad;
using PosTerminal.Hal.Magstripe;
using PosTerminal.Hal.Virtual.Capture;

namespace PosTerminal.Emulator.Machine;

/// <summary>One power-up of the terminal: drivers and machine composed on the pins of a virtual board.</summary>
public sealed class VirtualTerminal : IRestart
{
    private readonly VirtualBoard _board;
    private readonly GpioController _controller;
    private readonly VirtualPulseCapture _capture;

    /// <summary>Composes the terminal.</summary>
    /// <param name="board">The pins; all of them must be closed.</param>
    /// <param name="link">The way to the issuer.</param>
    /// <param name="store">What outlives the power.</param>
    /// <param name="transferSlot">Where blocks for a standby terminal are put and taken.</param>
    /// <param name="security">Cryptography and keys.</param>
    /// <param name="device">What is around it.</param>
    /// <param name="language">Language of the display.</param>
    public VirtualTerminal(
        VirtualBoard board, IHostLink link, IRecordStore store, ITransferSlot transferSlot, TerminalSecurity security,
        SimulatedDevice device, Language language)
    {
        _board = board;
        _controller = new GpioController(board);
        MatrixKeypad keypad = new(
            _controller, Board.RowPins, Board.ColumnPins, KeypadLayout.FourByFour(), new VirtualSettleDelay(board));
        CardSlotSwitch slot = new(_controller.OpenPin(Board.CardPresentPin, PinMode.Input));
        VirtualPulseCapture track2 = new(board, Board.Track2Pin, VirtualPulseCapture.Track2Blocks);
        Display = new VirtualDisplay(device);
        Link = link;
        TerminalPorts ports = new(
            keypad, new MagstripeReader(track2, null, slot), Display, link,
            device, store, transferSlot, this, device, device);
        Machine = new TerminalMachine(ports, security, language);
        _capture = track2;
    }

    /// <summary>The way to the issuer.</summary>
    public IHostLink Link { get; }

    /// <summary>True when the firmware has asked to be started anew.</summary>
    public bool WantsRestart { get; private set; }

    /// <summary>The firmware.</summary>
    public TerminalMachine Machine { get; }

    /// <summary>What the display shows.</summary>
    public VirtualDisplay Display { get; }

    /// <inheritdoc/>
    public void Restart() => WantsRestart = true;

    /// <summary>
    /// What every board's pump does: a failure of the software is made durable and the device starts anew. One that
    /// nobody ordered is a bug and must be seen.
    /// </summary>
    public void Tick(long nowMs)
    {
        _board.DispatchEvents();
        try
        {
            Machine.Tick(nowMs);
        }
        catch (OrderedCrashException)
        {
            Machine.Fail();
        }
    }

    /// <summary>Closes every pin and takes the capture off its line.</summary>
    public void CutPower(VirtualBoard board)
    {
        _controller.Dispose();
        board.Unobserve(Board.Track2Pin, _capture);
    }
}
