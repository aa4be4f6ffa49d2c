using System;

namespace PosTerminal.Firmware.Ports;

/// <summary>
/// Who sends a message, under which keys, in which currency and when. The stamp of a sale names it to the host once
/// more when it is to be undone; trace number and amount stand beside it.
/// </summary>
public sealed class Stamp
{
    /// <summary>Characters of a merchant number.</summary>
    public const int MerchantLength = 15;

    /// <summary>Bytes of <see cref="Seller"/>.</summary>
    public const int SellerLength = TerminalAt + DeviceKeys.TerminalIdLength + MerchantLength;

    /// <summary>Where the terminal's number begins in <see cref="Seller"/>.</summary>
    public const int TerminalAt = DeviceKeys.KeyIdLength;

    /// <summary>Where the merchant's number begins in <see cref="Seller"/>.</summary>
    public const int MerchantAt = TerminalAt + DeviceKeys.TerminalIdLength;

    /// <summary>Bytes of the seller's consent.</summary>
    public const int ConsentLength = 8;

    /// <summary>Number of the initial key (8 bytes), of the terminal (8) and of the merchant (15).</summary>
    public readonly byte[] Seller = new byte[SellerLength];

    /// <summary>
    /// Consent of the terminal that sold to another one that undoes the sale; see <see cref="ConsentCounter"/>.
    /// </summary>
    public readonly byte[] Consent = new byte[ConsentLength];

    /// <summary>Counter of the keys of a sale, 0 when it is not known and in a message that is none.</summary>
    public long KeyCounter;

    /// <summary>Currency by number (ISO 4217), 0 when it is not known.</summary>
    public int Currency;

    /// <summary>Date as YYMMDD, 0 when the clock is not set.</summary>
    public int Date;

    /// <summary>Local minutes since midnight.</summary>
    public int MinuteOfDay;

    /// <summary>Id of the host over which a sale was made, 0 when it is not known.</summary>
    public int HostId;

    /// <summary>Counter of the key of the consent; 0 where the terminal undoes its own sale.</summary>
    public long ConsentCounter;

    /// <summary>Overwrites every field by that of another stamp.</summary>
    public void CopyFrom(Stamp other)
    {
        Array.Copy(other.Seller, 0, Seller, 0, SellerLength);
        Array.Copy(other.Consent, 0, Consent, 0, ConsentLength);
        KeyCounter = other.KeyCounter;
        Currency = other.Currency;
        Date = other.Date;
        MinuteOfDay = other.MinuteOfDay;
        ConsentCounter = other.ConsentCounter;
        HostId = other.HostId;
    }

    /// <summary>Zeroes every field.</summary>
    public void Clear()
    {
        Array.Clear(Seller, 0, SellerLength);
        Array.Clear(Consent, 0, ConsentLength);
        KeyCounter = 0;
        Currency = 0;
        Date = 0;
        MinuteOfDay = 0;
        ConsentCounter = 0;
        HostId = 0;
    }
}
