namespace PosTerminal.Firmware.Card;

/// <summary>The first field of a track that cannot be right.</summary>
public enum BadTrackField : byte
{
    /// <summary>Every field is right.</summary>
    None = 0,

    /// <summary>Track 1 does not begin with format code B (ISO/IEC 7813).</summary>
    FormatCode = 1,

    /// <summary>The account number is not 12 to 19 digits with a separator behind them.</summary>
    PanLength = 2,

    /// <summary>The check digit of the account number is wrong.</summary>
    CheckDigit = 3,

    /// <summary>The name is not 2 to 26 characters with a separator behind them.</summary>
    Name = 4,

    /// <summary>The expiry is not YYMM with a month 01 to 12, nor a separator in its place.</summary>
    Expiry = 5,

    /// <summary>The service code is not three digits with a meaning, nor a separator in its place.</summary>
    ServiceCode = 6,

    /// <summary>The rest holds a character that the track does not allow.</summary>
    Discretionary = 7,

    /// <summary>The track is longer than ISO/IEC 7811-2 allows.</summary>
    TrackLength = 8,

    /// <summary>The account number begins with 59, and no country code of three digits stands behind it.</summary>
    CountryCode = 9,
}
