using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Firmware.Card;
using PosTerminal.Firmware.Host;
using PosTerminal.Firmware.Iso8583;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Issuer;

/// <summary>The fields that a request must have before a host looks at anything else in it.</summary>
public static class RequestFields
{
    /// <summary>Hexadecimal digits of a key serial number.</summary>
    public const int SerialDigits = 24;

    /// <summary>Of these the ones that are the number of the initial key.</summary>
    public const int KeyIdDigits = 16;

    /// <summary>Of these the ones that are the counter.</summary>
    public const int CounterDigits = SerialDigits - KeyIdDigits;

    /// <summary>Where the number of the seller begins in the name of a sale that another terminal undoes.</summary>
    public const int SellerAt = SerialDigits + 1;

    /// <summary>Where the counter of the seller's consent begins.</summary>
    public const int ConsentCounterAt = SellerAt + DeviceKeys.TerminalIdLength;

    /// <summary>Where the code of the consent begins.</summary>
    public const int ConsentAt = ConsentCounterAt + CounterDigits;

    /// <summary>How field 62 of the report of a settlement begins.</summary>
    public const char SettledTag = 'X';

    private const int NameDigits = ConsentAt + (2 * Stamp.ConsentLength);
    private const int NonceDigits = 16;
    private const string WithPin = "021";
    private const string WithoutPin = "022";

    private static readonly SearchValues<char> s_hex = SearchValues.Create("0123456789ABCDEF");

    private static readonly int[] s_every =
        [Field.MerchantNumber, Field.Private60, Field.Nonce, Field.KeySerialAndPin, Field.Mac];

    private static readonly int[] s_money =
        [Field.ProcessingCode, Field.Amount, Field.ConditionCode, Field.Currency, .. s_every];

    private static readonly Dictionary<int, string> s_names = new()
    {
        [Field.ProcessingCode] = "processing code",
        [Field.Amount] = "amount",
        [Field.EntryMode] = "entry mode",
        [Field.ConditionCode] = "condition code",
        [Field.Track2] = "track 2",
        [Field.ResponseCode] = "reason",
        [Field.TerminalId] = "terminal",
        [Field.MerchantNumber] = "merchant",
        [Field.Currency] = "currency",
        [Field.Private60] = "type code",
        [Field.Nonce] = "nonce",
        [Field.Private62] = "device states or name of the sale",
        [Field.KeySerialAndPin] = "key serial and PIN",
        [Field.Mac] = "authentication code",
    };

    /// <summary>Number and name of a field, for a log.</summary>
    public static string NameOf(int field) => $"field {field}, {s_names[field]}";

    /// <summary>The first field that is missing or means nothing, 0 when there is none.</summary>
    public static int FaultIn(Iso8583Message message, HostRequestKind kind) =>
        Required(kind).FirstOrDefault(field => !IsGood(message, field, kind));

    /// <summary>True for a counter that ANSI X9.24-3 has: not 0, and 16 ones at most.</summary>
    public static bool IsSerial(string text) =>
        text.Length == SerialDigits && IsHex(text) && IssuerKeys.IsCounter(uint.Parse(
            text.AsSpan(KeyIdDigits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));

    private static IEnumerable<int> Required(HostRequestKind kind) => kind switch
    {
        HostRequestKind.Sale => [Field.EntryMode, Field.Track2, .. s_money],
        HostRequestKind.Reversal => [Field.ResponseCode, Field.Private62, .. s_money],
        HostRequestKind.Status or HostRequestKind.Settled => [Field.Private62, .. s_every],
        _ => s_every,
    };

    private static bool IsGood(Iso8583Message message, int field, HostRequestKind kind)
    {
        string text = Text(message, field);
        return field switch
        {
            Field.Mac => message.MacOffset > 0,
            Field.Amount => message.NumberOf(field) > 0,
            Field.EntryMode => text is WithPin or WithoutPin,
            Field.Track2 => IsTrack(text),
            Field.Nonce => text.Length == NonceDigits && IsHex(text),
            Field.Private62 when kind == HostRequestKind.Reversal => IsName(text),
            Field.Private62 when kind == HostRequestKind.Settled => IsSettlement(text),
            Field.KeySerialAndPin => IsSecurity(text, Text(message, Field.EntryMode) == WithPin),
            _ => text.Length > 0,
        };
    }

    // ISO 8583 allows either separator.
    private static bool IsTrack(string text)
    {
        int digits = text.IndexOfAny(['=', 'D']);
        return digits is > 0 and <= CardData.MaximumPanLength;
    }

    private static bool IsSecurity(string text, bool hasPin)
    {
        int length = SerialDigits + (hasPin ? 2 * HostRequest.PinBlockLength : 0);
        return text.Length == length && IsHex(text) && IsSerial(text[..SerialDigits]);
    }

    private static bool IsName(string text) =>
        text.Length >= SerialDigits && IsSerial(text[..SerialDigits])
        && (text[SerialDigits..] is "" or "T" || (text.Length == NameDigits && text[SerialDigits] == 'A'
            && IsHex(text[ConsentCounterAt..]) && IsSerial(text[..KeyIdDigits] + text[ConsentCounterAt..ConsentAt])));

    // A sale whose name the terminal does not know has counter 0.
    private static bool IsSettlement(string text) =>
        text.Length == SerialDigits + 2 && IsHex(text[1..^1]) && text[^1] is '0' or '1';

    private static bool IsHex(string text) => !text.AsSpan().ContainsAnyExcept(s_hex);

    private static string Text(Iso8583Message message, int field) =>
        Encoding.ASCII.GetString(message.Bytes, message.OffsetOf(field), message.LengthOf(field));
}
