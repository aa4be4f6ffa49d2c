using System;
using PosTerminal.Firmware.Card;

namespace PosTerminal.Emulator.Issuer;

/// <summary>
/// The issuer's side of an ISO 9564-1 format 4 block: written apart from the terminal's, to check it.
/// </summary>
/// <param name="cipher">AES-128.</param>
/// <param name="key">The PIN key that terminal and issuer share.</param>
public sealed class PinBlockReader(AesCipher cipher, byte[] key)
{
    private const int ControlFormat4 = 4;

    /// <summary>True when the block holds this PIN for this card.</summary>
    public bool Matches(byte[] pinBlock, CardData card, string pin)
    {
        byte[] block = (byte[])pinBlock.Clone();
        cipher.DecryptBlock(key, block);
        byte[] panField = Convert.FromHexString(PanFieldOf(card));
        for (int i = 0; i < block.Length; i++)
        {
            block[i] ^= panField[i];
        }
        cipher.DecryptBlock(key, block);
        string clear = Convert.ToHexString(block);
        return clear.StartsWith($"{ControlFormat4:X}{pin.Length:X}{pin}A", StringComparison.Ordinal)
            || (pin.Length == 12 && clear.StartsWith($"4C{pin}", StringComparison.Ordinal));
    }

    private static string PanFieldOf(CardData card)
    {
        string pan = System.Text.Encoding.ASCII.GetString(card.Pan, 0, card.PanLength);
        int beyond = Math.Max(0, pan.Length - 12);
        return $"{beyond:X}{pan.PadLeft(12, '0')}".PadRight(32, '0');
    }
}
