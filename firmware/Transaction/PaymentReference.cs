using System;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Transaction;

/// <summary>
/// Writes what a payment app reads from the QR code: "PT1/terminal/reference/amount/signature". The reference is 60
/// random bits, so the terminal need not remember it and can write it when the storage is broken. The signature is the
/// low 5 bits of each of the first 8 bytes of HMAC-SHA-256 under the key for payments (<see cref="KeyLabel"/>) over all
/// characters before it. Both are base 32 (RFC 4648).
/// </summary>
public sealed class PaymentReference
{
    private const string Prefix = "PT1/";
    private const int ReferenceCharacters = 12;
    private const int SignatureCharacters = 8;
    private const int MaximumAmountDigits = 12;
    private const int SlashCount = 3;
    private const int CodeLength = 32;

    /// <summary>The text that was written last, ASCII.</summary>
    public readonly byte[] Text = new byte[
        Prefix.Length + DeviceKeys.TerminalIdLength + ReferenceCharacters + MaximumAmountDigits + SignatureCharacters
        + SlashCount];

    private readonly TerminalSecurity _security;
    private readonly byte[] _key;
    private readonly byte[] _random = new byte[ReferenceCharacters];
    private readonly byte[] _code = new byte[CodeLength];

    /// <summary>A writer of the references of one terminal.</summary>
    public PaymentReference(TerminalSecurity security)
    {
        _security = security;
        _key = LabelledKey.Derive(security.Hmac, security.Keys.UnlockKey, KeyLabel.Payment);
    }

    /// <summary>Writes a text with a new reference for an amount in minor units; answers its length in bytes.</summary>
    public int Write(long amountMinor)
    {
        DeviceKeys keys = _security.Keys;
        int at = BigEndian.PutText(Text, 0, Prefix);
        Array.Copy(keys.TerminalId, 0, Text, at, keys.TerminalId.Length);
        at = PutSlash(at + keys.TerminalId.Length);
        _security.Random.Fill(_random, 0, ReferenceCharacters);
        at = PutSlash(PutBase32(at, _random, ReferenceCharacters));
        at = PutSlash(PutAmount(at, amountMinor));
        _security.Hmac.Compute(_key, Text, at, _code);
        return PutBase32(at, _code, SignatureCharacters);
    }

    private int PutSlash(int at)
    {
        Text[at] = (byte)'/';
        return at + 1;
    }

    private int PutAmount(int at, long amountMinor)
    {
        int digits = 1;
        for (long rest = amountMinor / 10; rest > 0; rest /= 10)
        {
            digits++;
        }
        for (int i = digits - 1; i >= 0; i--)
        {
            Text[at + i] = (byte)('0' + (amountMinor % 10));
            amountMinor /= 10;
        }
        return at + digits;
    }

    // The low five bits of a byte are as random as the byte.
    private int PutBase32(int at, byte[] bytes, int count)
    {
        for (int i = 0; i < count; i++)
        {
            Text[at + i] = Base32.DigitOf(bytes[i] & 31);
        }
        return at + count;
    }
}
