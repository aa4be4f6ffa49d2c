using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Records;

/// <summary>
/// A sale has ended: trace number, amount and handle of the card; outcome (24); fault (25 to 26), or, when the outcome
/// is in doubt, the reason of the reversal in the same two bytes; 1 when the sale carried a PIN, else 0 (27 to 28).
/// </summary>
public static class OutcomeRecord
{
    private const int OutcomeAt = 24;
    private const int FaultAt = 25;
    private const int ReasonAt = 26;
    private const int HadPinAt = 28;

    /// <summary>How the sale ended.</summary>
    public static SaleOutcome OutcomeOf(byte[] body) => (SaleOutcome)body[OutcomeAt];

    /// <summary>What becomes of the sale.</summary>
    public static SaleFate FateOf(byte[] body)
    {
        switch (OutcomeOf(body))
        {
            case SaleOutcome.Approved: return SaleFate.Approved;
            case SaleOutcome.Unknown:
            case SaleOutcome.LostInPowerCut: return SaleFate.ReversalPending;
            default: return SaleFate.NotCharged;
        }
    }

    /// <summary>Why the sale is reversed; only where the outcome is Unknown or LostInPowerCut.</summary>
    public static ReversalReason ReasonOf(byte[] body) => (ReversalReason)body[ReasonAt];

    /// <summary>True when the sale carried a PIN.</summary>
    public static bool HadPin(byte[] body) => body[HadPinAt] != 0;

    /// <summary>Writes an outcome that is certain, and the fault behind it.</summary>
    public static void Write(byte[] body, SaleOutcome outcome, FaultCode fault, bool hadPin)
    {
        body[OutcomeAt] = (byte)outcome;
        BigEndian.Put(body, FaultAt, 2, (int)fault);
        body[HadPinAt] = (byte)(hadPin ? 1 : 0);
    }

    /// <summary>Writes an outcome that is in doubt, and the reason of its reversal.</summary>
    public static void WriteInDoubt(byte[] body, SaleOutcome outcome, ReversalReason reason, bool hadPin)
    {
        body[OutcomeAt] = (byte)outcome;
        body[ReasonAt] = (byte)reason;
        body[HadPinAt] = (byte)(hadPin ? 1 : 0);
    }
}
