using PosTerminal.Firmware.Card;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Pin;

/// <summary>
/// Builds ISO 9564-1 format 4 blocks: AES(K, AES(K, PIN field) xor PAN field). The cipher overwrites the clear PIN
/// field by the enciphered one, so only the PIN itself has to be wiped.
/// </summary>
public sealed class PinBlockBuilder
{
    private const int BlockLength = 16;
    private const int PinFieldLength = 8;
    private const int ControlFormat4 = 0x4;
    private const int FillDigit = 0xA;
    private const int ShortestPan = 12;

    private readonly ICipher _cipher;
    private readonly IRandom _random;

    /// <summary>A builder that enciphers with AES-128.</summary>
    /// <param name="cipher">AES-128.</param>
    /// <param name="random">Gives the 8 random bytes of each block.</param>
    public PinBlockBuilder(ICipher cipher, IRandom random)
    {
        _cipher = cipher;
        _random = random;
    }

    /// <summary>Builds the enciphered block of a PIN.</summary>
    /// <param name="pin">4 to 12 digits.</param>
    /// <param name="card">The card that the PIN belongs to.</param>
    /// <param name="key">The key of this block, 16 bytes.</param>
    /// <param name="block">16 bytes, overwritten.</param>
    public void Build(PinBuffer pin, CardData card, byte[] key, byte[] block)
    {
        WritePinField(pin, block);
        _cipher.EncryptBlock(key, block);
        MixPanField(card, block);
        _cipher.EncryptBlock(key, block);
    }

    private void WritePinField(PinBuffer pin, byte[] block)
    {
        block[0] = (byte)((ControlFormat4 << 4) | pin.Length);
        for (int i = 0; i < PinPolicy.MaximumLength + 2; i += 2)
        {
            block[1 + (i / 2)] = (byte)((PinDigit(pin, i) << 4) | PinDigit(pin, i + 1));
        }
        _random.Fill(block, PinFieldLength, BlockLength - PinFieldLength);
    }

    private static int PinDigit(PinBuffer pin, int index) =>
        index < pin.Length ? pin.DigitAt(index) : FillDigit;

    // Nibble 0 is the length beyond 12; a shorter account number is right-justified in 12 digits.
    private static void MixPanField(CardData card, byte[] block)
    {
        int beyond = card.PanLength > ShortestPan ? card.PanLength - ShortestPan : 0;
        int firstNibble = 1 + ShortestPan + beyond - card.PanLength;
        block[0] ^= (byte)(beyond << 4);
        for (int i = 0; i < card.PanLength; i++)
        {
            int nibble = firstNibble + i;
            int digit = card.Track2[i] - '0';
            block[nibble / 2] ^= (byte)((nibble & 1) == 0 ? digit << 4 : digit);
        }
    }
}
