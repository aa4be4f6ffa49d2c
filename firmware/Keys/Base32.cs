namespace PosTerminal.Firmware.Keys;

/// <summary>The digits of RFC 4648: A to Z, then 2 to 7.</summary>
internal static class Base32
{
    /// <summary>The digit of 0 to 31, ASCII.</summary>
    internal static byte DigitOf(int value) => (byte)(value < 26 ? 'A' + value : '2' - 26 + value);
}
