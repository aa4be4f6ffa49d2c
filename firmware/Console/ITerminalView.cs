using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Service;
using PosTerminal.Firmware.Trace;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Firmware.Console;

/// <summary>What the console may see of a terminal. It can change nothing.</summary>
public interface ITerminalView
{
    /// <summary>Where the terminal stands.</summary>
    TerminalState State { get; }

    /// <summary>The first cause that stops the terminal or forbids a sale; None when there is none.</summary>
    FaultCode FirstCause { get; }

    /// <summary>The last 64 events.</summary>
    TraceRing Trace { get; }

    /// <summary>The state of the terminal as bytes.</summary>
    StatusReport Report { get; }

    /// <summary>The reversal that is pending, if any.</summary>
    ReversalEngine Reversal { get; }

    /// <summary>True when the sealed configuration lets the console tell what the display shows.</summary>
    bool MayLook { get; }

    /// <summary>Free bytes of the heap, 0 when the board cannot tell.</summary>
    int FreeMemoryBytes { get; }
}
