namespace PosTerminal.Firmware.Card;

/// <summary>Names, because an enum on the device prints as a number.</summary>
public static class SwipeClassName
{
    /// <summary>The name as the source spells it, "?" for a number that is none.</summary>
    public static string Of(SwipeClass value) => value switch
    {
        SwipeClass.None => "None",
        SwipeClass.Good => "Good",
        SwipeClass.GoodReversed => "GoodReversed",
        SwipeClass.Marginal => "Marginal",
        SwipeClass.SingleTrack => "SingleTrack",
        SwipeClass.ReaderLine => "ReaderLine",
        SwipeClass.NoSignal => "NoSignal",
        SwipeClass.NoEncode => "NoEncode",
        SwipeClass.ReaderNoise => "ReaderNoise",
        SwipeClass.LostEdges => "LostEdges",
        SwipeClass.BlankFormatted => "BlankFormatted",
        SwipeClass.DataStuck => "DataStuck",
        SwipeClass.Partial => "Partial",
        SwipeClass.TooFast => "TooFast",
        SwipeClass.TooSlow => "TooSlow",
        SwipeClass.Jerky => "Jerky",
        SwipeClass.CardScratch => "CardScratch",
        SwipeClass.WeakOrDirty => "WeakOrDirty",
        SwipeClass.LrcError => "LrcError",
        SwipeClass.NotBankCard => "NotBankCard",
        SwipeClass.DataError => "DataError",
        _ => "?",
    };
}
