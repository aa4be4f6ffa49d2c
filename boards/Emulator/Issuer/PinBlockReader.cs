using System;
using PosTerminal.Emulator.Crypto;

namespace PosTerminal.Emulator.Issuer;

/// <summary>
/// The issuer's side of an ISO 9564-1 format 4 block: written apart from the terminal's, to check it.
/// </summary>
/// <param name="keys">The keys of all terminals.</param>
public sealed class PinBlockReader(IssuerKeys keys)
{
    private const int ControlFormat4 = 4;
    private const int PinFieldDigits = 16;

    private readonly AesCipher _cipher = new();

    /// <summary>True when the block holds this PIN for this card under the key of this serial number.</summary>
    public bool Matches(byte[] pinBlock, string serial, string pan, string pin)
    {
        byte[] key = keys.WorkingKey(serial, IssuerKeys.PinEncryption);
        byte[] block = (byte[])pinBlock.Clone();
        _cipher.DecryptBlock(key, block);
        byte[] panField = Convert.FromHexString(PanFieldOf(pan));
        for (int i = 0; i < block.Length; i++)
        {
            block[i] ^= panField[i];
        }
        _cipher.DecryptBlock(key, block);
        string pinField = $"{ControlFormat4:X}{pin.Length:X}{pin}".PadRight(PinFieldDigits, 'A');
        return Convert.ToHexString(block).StartsWith(pinField, StringComparison.Ordinal);
    }

    private static string PanFieldOf(string pan)
    {
        int beyond = Math.Max(0, pan.Length - 12);
        return $"{beyond:X}{pan.PadLeft(12, '0')}".PadRight(32, '0');
    }
}
