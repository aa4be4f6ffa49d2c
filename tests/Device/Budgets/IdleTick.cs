using System.Device.Gpio;
using PosTerminal.Hal.Gpio;
using PosTerminal.Hal.Tamper;
using PosTerminal.Tests.Device.Script;

namespace PosTerminal.Tests.Device.Budgets;

/// <summary>A tick of the terminal with its drivers and the switch of its case, which nobody touches.</summary>
public sealed class IdleTick : IRepeated
{
    private const int TamperPin = 33;
    private const int TickMs = 10;
    private const int SettleMs = 1000;

    private readonly ScriptedTerminal _terminal = new ScriptedTerminal(true);
    private readonly TamperSwitch _tamper;
    private long _nowMs;

    public IdleTick()
    {
        _terminal.Wait(SettleMs);
        Board.Drive(TamperPin, false);
        _tamper = new TamperSwitch(new GpioController().OpenPin(TamperPin, PinMode.InputPullUp));
    }

    /// <summary>Its pins.</summary>
    public VirtualBoard Board => _terminal.Board;

    /// <inheritdoc/>
    public void Run()
    {
        _terminal.Wait(TickMs);
        _tamper.Scan(_nowMs);
        _nowMs += TickMs;
    }
}
