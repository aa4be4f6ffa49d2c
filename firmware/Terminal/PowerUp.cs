using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Screen;
using PosTerminal.Firmware.Trace;
using PosTerminal.Firmware.Records;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Firmware.Terminal;

/// <summary>
/// What a power-up does before anything else: reads the journal and settles what the power cut left open.
/// </summary>
public static class PowerUp
{
    /// <summary>Afterwards every sale is exactly one of: not sent, complete, reversal pending, reversed.</summary>
    public static void Recover(TerminalContext context)
    {
        Journal journal = context.Journal;
        journal.Open();
        context.Security.SeedRandom(journal.State.KeyCounter);
        CheckSoftware(context);
        if (!journal.IsUsable)
        {
            return;
        }
        if (journal.State.HasCrashed)
        {
            ReportCrash(context);
        }
        if (journal.State.IsInFlight)
        {
            SettleSale(context);
        }
        if (journal.State.IsPasscodeOpen)
        {
            journal.TryPasscodeResult(false);
        }
        context.Reversal.Follow(journal.State);
    }

    // Without the right keys nothing that is sealed can be told from anything else.
    private static void CheckSoftware(TerminalContext context)
    {
        if (!context.AreKeysRight)
        {
            return;
        }
        FaultCode fault = context.Integrity.Check(context.Journal.State.HighestEpoch);
        if (fault != FaultCode.None)
        {
            context.Lock(fault);
        }
        context.Integrity.CheckUpdate();
    }

    private static void ReportCrash(TerminalContext context)
    {
        if (!context.Journal.State.IsInFlight)
        {
            context.Journal.TryRestarted();
        }
        context.HasBootReport = true;
        context.Report(FaultCode.S101, Prompt.None);
    }

    // The request may have reached the issuer, and a PIN that it carried counts: the plug is no way to a free try.
    private static void SettleSale(TerminalContext context)
    {
        Journal journal = context.Journal;
        bool hadPin = journal.State.HasPinInFlight;
        if (!journal.TryEndInDoubt(SaleOutcome.LostInPowerCut, ReversalReason.NoReply))
        {
            return;
        }
        context.Record(TraceKind.ReversalQueued, journal.State.LastStan, (long)ReversalReason.NoReply);
        if (hadPin)
        {
            context.Record(TraceKind.FaultRaised, (long)FaultCode.P608, 0);
            journal.State.CopyLastHandle(context.CardHandle);
            HostEffects.RecordLock(context);
        }
        context.Report(FaultCode.S102, Prompt.Reversing);
    }
}
