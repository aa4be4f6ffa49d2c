using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Trace;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Firmware.Terminal;

/// <summary>Writes what happens into the trace, and each fault that appears into the fault log too.</summary>
public sealed class Recorder
{
    /// <summary>The last 64 events.</summary>
    public readonly TraceRing Trace = new TraceRing();

    /// <summary>The last 32 faults.</summary>
    public readonly FaultLog Log = new FaultLog();

    private readonly EventInHand _inHand;
    private readonly Journal _journal;

    /// <summary>A recorder that takes its times from the tick and from the journal.</summary>
    public Recorder(EventInHand inHand, Journal journal)
    {
        _inHand = inHand;
        _journal = journal;
    }

    /// <summary>Writes an entry of the trace with the time of this tick.</summary>
    public void Record(TraceKind kind, long first, long second)
    {
        Trace.Write(_inHand.NowMs, kind, first, second);
        if (kind == TraceKind.FaultRaised)
        {
            Log.Add((FaultCode)first, _journal.NowSeconds);
        }
    }
}
