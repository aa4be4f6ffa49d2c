using PosTerminal.Firmware.Card;
using PosTerminal.Firmware.Faults;

namespace PosTerminal.Firmware.CardOrReader;

/// <summary>
/// Names the fault of one failed swipe by itself. Damage, silence and jumps alone prove nothing about card or reader:
/// they only ask for another swipe, and <see cref="PresentationHistory"/> decides at the last one.
/// </summary>
public static class SwipeDiagnosis
{
    /// <summary>The fault that one failed swipe is reported as.</summary>
    public static FaultCode FaultOf(SwipeClass swipeClass)
    {
        switch (swipeClass)
        {
            case SwipeClass.ReaderLine: return FaultCode.H201;
            case SwipeClass.DataStuck: return FaultCode.H201;
            case SwipeClass.BlankFormatted: return FaultCode.C703;
            case SwipeClass.NotBankCard: return FaultCode.C703;
            case SwipeClass.DataError: return FaultCode.C703;
            default: return FaultCode.U504;
        }
    }
}
