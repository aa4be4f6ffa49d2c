using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Keys;

/// <summary>
/// A key for each use, so that a code of one use is never one of another: NIST SP 800-108 in counter mode, one block of
/// HMAC-SHA-256 over the counter 1 (4 bytes), the label (1), a zero, and the length of the key in bits (4).
/// </summary>
public static class LabelledKey
{
    /// <summary>Bytes of a derived key.</summary>
    public const int Length = 32;

    private const int LabelAt = 4;
    private const int LengthAt = 6;
    private const int MessageLength = 10;

    /// <summary>Derives the key for a use.</summary>
    public static byte[] Derive(IHmac hmac, byte[] key, KeyLabel label)
    {
        byte[] message = new byte[MessageLength];
        message[LabelAt - 1] = 1;
        message[LabelAt] = (byte)label;
        BigEndian.Put(message, LengthAt, MessageLength - LengthAt, Length * 8);
        byte[] derived = new byte[Length];
        hmac.Compute(key, message, MessageLength, derived);
        return derived;
    }
}
