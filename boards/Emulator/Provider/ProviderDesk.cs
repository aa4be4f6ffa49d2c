using System;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Firmware.Keys;

namespace PosTerminal.Emulator.Provider;

/// <summary>
/// The service provider's side of an unlock: answers the challenge that a merchant reads out. Written apart from
/// the terminal's side, to check it.
/// </summary>
/// <param name="unlockKey">The terminal's unlock key, 16 bytes.</param>
/// <param name="terminalId">The terminal's number, 8 digits.</param>
public sealed partial class ProviderDesk(byte[] unlockKey, string terminalId)
{
    private const char SaleScope = '5';
    private const string Suite = "OCRA-1:HOTP-SHA256-8:QN08";

    private readonly byte[] _key = ProviderKeys.Derive(unlockKey, KeyLabel.Unlock);

    /// <summary>True for a challenge as the terminal shows it.</summary>
    public static bool IsChallenge(string text) => Shape().IsMatch(text);

    /// <summary>The 8 digits for a challenge as the terminal shows it, "1-0007-12345678".</summary>
    /// <exception cref="FormatException">It is not such a challenge.</exception>
    public string Answer(string shown) => Answer(shown, "");

    /// <summary>The 8 digits that settle a sale, for a challenge as the terminal shows it, "5-0007-12345678".</summary>
    /// <param name="shown">The challenge.</param>
    /// <param name="sale">The sale beside it.</param>
    /// <param name="stands">True when it stands, false when it is undone.</param>
    /// <exception cref="FormatException">It is not such a challenge.</exception>
    public string Answer(string shown, SettledSale sale, bool stands) => IsOfSale(shown)
        ? Answer(shown, sale.Covered(stands))
        : throw new FormatException($"'{shown}' is not a challenge of a sale as '5-0007-12345678'");

    /// <summary>True for the challenge of a sale that is to be settled.</summary>
    public static bool IsOfSale(string text) => IsChallenge(text) && text[0] == SaleScope;

    private string Answer(string shown, string more)
    {
        if (!IsChallenge(shown))
        {
            throw new FormatException($"'{shown}' is not a challenge as '1-0007-12345678'");
        }
        string data = $"{Suite}\0{terminalId}{shown.Replace("-", "", StringComparison.Ordinal)}{more}";
        byte[] code = HMACSHA256.HashData(_key, Encoding.ASCII.GetBytes(data));
        int offset = code[^1] & 0xF;
        uint bits = BinaryPrimitives.ReadUInt32BigEndian(code.AsSpan(offset)) & 0x7FFFFFFF;
        return $"{bits % 100_000_000:D8}";
    }

    [GeneratedRegex(@"^[0-9]-[0-9]{4}-[0-9]{8}\z")]
    private static partial Regex Shape();
}
