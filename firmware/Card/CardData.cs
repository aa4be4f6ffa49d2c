using System;

namespace PosTerminal.Firmware.Card;

/// <summary>The fields of one card. Sensitive: whoever is done with it calls <see cref="Clear"/>.</summary>
public sealed class CardData
{
    /// <summary>Most digits of an account number (ISO/IEC 7812).</summary>
    public const int MaximumPanLength = 19;

    /// <summary>
    /// Longest track 2 without sentinels and LRC: 37 of the 40 characters that ISO/IEC 7811-2 allows.
    /// </summary>
    public const int MaximumTrack2Length = 37;

    /// <summary>
    /// Track 2 as ASCII without sentinels and LRC, as field 35 carries it. It begins with the account number. When only
    /// track 1 was parsed, the account number is all that stands here.
    /// </summary>
    public readonly byte[] Track2 = new byte[MaximumTrack2Length];

    /// <summary>Digits of the account number: 12 to 19, 0 when there is no card.</summary>
    public int PanLength;

    /// <summary>Bytes used in <see cref="Track2"/>, 0 when track 2 was not parsed.</summary>
    public int Track2Length;

    /// <summary>Expiry as YYMM, 0 when the card does not say.</summary>
    public int ExpiryYearMonth;

    /// <summary>Service code 000 to 999, -1 when the card does not say.</summary>
    public int ServiceCode = -1;

    /// <summary>Zeroes every field.</summary>
    public void Clear()
    {
        Array.Clear(Track2, 0, Track2.Length);
        PanLength = 0;
        Track2Length = 0;
        ExpiryYearMonth = 0;
        ServiceCode = -1;
    }

    /// <summary>Copies another card into this one.</summary>
    public void CopyFrom(CardData other)
    {
        Array.Copy(other.Track2, Track2, Track2.Length);
        PanLength = other.PanLength;
        Track2Length = other.Track2Length;
        ExpiryYearMonth = other.ExpiryYearMonth;
        ServiceCode = other.ServiceCode;
    }
}
