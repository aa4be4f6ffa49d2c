using PosTerminal.Firmware.Card;

namespace PosTerminal.Firmware.Faults;

/// <summary>
/// What a failed swipe is called. One silent swipe proves nothing: only the third of one sale does, and only
/// when this reader has read another card before.
/// </summary>
public static class SwipeDiagnosis
{
    /// <summary>The fault of one swipe by itself.</summary>
    public static FaultCode FaultOf(SwipeClass swipeClass) => swipeClass switch
    {
        SwipeClass.ReaderLine => FaultCode.H201,
        SwipeClass.DataStuck => FaultCode.H201,
        SwipeClass.CardScratch => FaultCode.C702,
        SwipeClass.WeakOrDirty => FaultCode.C702,
        SwipeClass.LrcError => FaultCode.C702,
        SwipeClass.BlankFormatted => FaultCode.C703,
        SwipeClass.NotBankCard => FaultCode.C703,
        SwipeClass.DataError => FaultCode.C703,
        _ => FaultCode.U504,
    };

    /// <summary>True when the stripe gave nothing that could be told from a card that was never there.</summary>
    public static bool IsSilent(SwipeClass swipeClass) =>
        swipeClass == SwipeClass.NoSignal || swipeClass == SwipeClass.NoEncode;

    /// <summary>The fault that ends a sale after its last swipe.</summary>
    /// <param name="lastClass">Class of the last swipe.</param>
    /// <param name="silentSwipes">How many swipes of this sale were silent.</param>
    /// <param name="failedSwipes">How many swipes of this sale failed.</param>
    /// <param name="readerHasRead">True when another card was read since power-up.</param>
    public static FaultCode VerdictOf(
        SwipeClass lastClass, int silentSwipes, int failedSwipes, bool readerHasRead) =>
        silentSwipes == failedSwipes && readerHasRead ? FaultCode.C701 : FaultOf(lastClass);
}
