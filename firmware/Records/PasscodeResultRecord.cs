using PosTerminal.Firmware.Pin;

namespace PosTerminal.Firmware.Records;

/// <summary>
/// A passcode was checked: 1 when it was the operator's, 2 the supervisor's (24). 0, nobody's, was written by former
/// versions only, and their 1 for either.
/// </summary>
public static class PasscodeResultRecord
{
    private const int OwnerAt = 24;

    /// <summary>True when the passcode was somebody's.</summary>
    public static bool IsRight(byte[] body) => body[OwnerAt] != 0;

    /// <summary>Whose passcode it was.</summary>
    public static ServiceSecret OwnerOf(byte[] body) => (ServiceSecret)(body[OwnerAt] - 1);

    /// <summary>Writes whose passcode it was.</summary>
    public static void Write(byte[] body, ServiceSecret owner) => body[OwnerAt] = (byte)(owner + 1);
}
