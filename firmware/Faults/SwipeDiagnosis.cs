using PosTerminal.Firmware.Card;

namespace PosTerminal.Firmware.Faults;

/// <summary>
/// What one failed swipe is called by itself. Damage, silence and jumps alone prove nothing about card or reader: they
/// only ask for another swipe, and <see cref="PresentationHistory"/> decides at the last one.
/// </summary>
public static class SwipeDiagnosis
{
    /// <summary>The fault of one swipe.</summary>
    public static FaultCode FaultOf(SwipeClass swipeClass) => swipeClass switch
    {
        SwipeClass.ReaderLine => FaultCode.H201,
        SwipeClass.DataStuck => FaultCode.H201,
        SwipeClass.BlankFormatted => FaultCode.C703,
        SwipeClass.NotBankCard => FaultCode.C703,
        SwipeClass.DataError => FaultCode.C703,
        _ => FaultCode.U504,
    };
}
