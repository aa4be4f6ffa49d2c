namespace PosTerminal.Firmware.Card;

/// <summary>Names of the classes, because an enum on the device prints as a number.</summary>
public static class SwipeClassName
{
    /// <summary>The name as the source spells it, "?" for a number that is none.</summary>
    public static string Of(SwipeClass value)
    {
        switch (value)
        {
            case SwipeClass.None: return "None";
            case SwipeClass.Good: return "Good";
            case SwipeClass.GoodReversed: return "GoodReversed";
            case SwipeClass.Marginal: return "Marginal";
            case SwipeClass.SingleTrack: return "SingleTrack";
            case SwipeClass.ReaderLine: return "ReaderLine";
            case SwipeClass.NoSignal: return "NoSignal";
            case SwipeClass.NoEncode: return "NoEncode";
            case SwipeClass.ReaderNoise: return "ReaderNoise";
            case SwipeClass.LostEdges: return "LostEdges";
            case SwipeClass.BlankFormatted: return "BlankFormatted";
            case SwipeClass.DataStuck: return "DataStuck";
            case SwipeClass.Partial: return "Partial";
            case SwipeClass.TooFast: return "TooFast";
            case SwipeClass.TooSlow: return "TooSlow";
            case SwipeClass.Jerky: return "Jerky";
            case SwipeClass.CardScratch: return "CardScratch";
            case SwipeClass.WeakOrDirty: return "WeakOrDirty";
            case SwipeClass.LrcError: return "LrcError";
            case SwipeClass.NotBankCard: return "NotBankCard";
            case SwipeClass.DataError: return "DataError";
            default: return "?";
        }
    }
}
