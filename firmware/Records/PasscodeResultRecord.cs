namespace PosTerminal.Firmware.Records;

/// <summary>A passcode was checked: handle of the operators; 1 when it was right, else 0 (24).</summary>
public static class PasscodeResultRecord
{
    private const int RightAt = 24;

    /// <summary>True when the passcode was right.</summary>
    public static bool IsRight(byte[] body) => body[RightAt] != 0;

    /// <summary>Writes whether the passcode was right.</summary>
    public static void Write(byte[] body, bool isRight) => body[RightAt] = (byte)(isRight ? 1 : 0);
}
