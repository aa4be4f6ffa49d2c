namespace PosTerminal.Hal.Magstripe;

/// <summary>The card-present line of a reader (CLS), already without its polarity.</summary>
public interface ICardPresence
{
    /// <summary>True while a card passes the head.</summary>
    bool IsPresent { get; }
}
