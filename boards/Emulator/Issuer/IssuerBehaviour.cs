namespace PosTerminal.Emulator.Issuer;

/// <summary>How the issuer treats what arrives.</summary>
public enum IssuerBehaviour
{
    /// <summary>By the card's own truth: right PIN or wrong, locked or not.</summary>
    Auto,

    /// <summary>A fixed field 39 for every sale.</summary>
    Fixed,

    /// <summary>The last two digits of the amount are field 39: 12.55 is answered 55.</summary>
    Cents,

    /// <summary>Books, and says nothing.</summary>
    Silent,

    /// <summary>Books, and answers when the terminal has long given up.</summary>
    Late,

    /// <summary>Answers twice.</summary>
    Duplicate,

    /// <summary>Answers with the number of another sale.</summary>
    WrongStan,

    /// <summary>Answers with bytes that are no message.</summary>
    Garbage,

    /// <summary>Answers with a wrong message authentication code.</summary>
    BadMac,

    /// <summary>Books, and breaks the connection in the middle of the answer.</summary>
    MidReply,
}
