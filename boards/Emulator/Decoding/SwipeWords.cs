using PosTerminal.Firmware.Card;

namespace PosTerminal.Emulator.Decoding;

/// <summary>Classes of swipes in words.</summary>
public static class SwipeWords
{
    /// <summary>What a class means.</summary>
    public static string Of(SwipeClass swipeClass) => swipeClass switch
    {
        SwipeClass.Good => "read, every check passed",
        SwipeClass.GoodReversed => "read backward, every check passed",
        SwipeClass.Marginal => "read, but many cells are beyond the limits: wear",
        SwipeClass.SingleTrack => "one track read, the other not",
        SwipeClass.ReaderLine => "a line of the reader is stuck",
        SwipeClass.NoSignal => "no flux change",
        SwipeClass.NoEncode => "almost no flux changes",
        SwipeClass.ReaderNoise => "noise, no card",
        SwipeClass.LostEdges => "edges were lost in the terminal",
        SwipeClass.BlankFormatted => "regular cells, all zero: empty",
        SwipeClass.DataStuck => "regular cells, all one: data line stuck",
        SwipeClass.Partial => "a part of the track only",
        SwipeClass.TooFast => "too fast",
        SwipeClass.TooSlow => "too slow",
        SwipeClass.Jerky => "uneven speed",
        SwipeClass.CardScratch => "errors in one place: scratched",
        SwipeClass.WeakOrDirty => "errors all over: weak stripe or dirty head",
        SwipeClass.LrcError => "characters right, sum wrong: not accepted",
        SwipeClass.NotBankCard => "regular cells without ISO framing: not a bank card",
        SwipeClass.DataError => "framed, but the number or a date cannot be right",
        _ => "nothing",
    };
}
