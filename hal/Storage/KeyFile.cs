using System;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Hal.Storage;

/// <summary>
/// The file that provisioning puts into a device: "PK" and its version (2 bytes), initial key, card key, unlock key (16
/// each), number of the initial key (8), terminal number (8 ASCII digits), verifiers of operator and supervisor (16
/// each), their rounds (2), and a check of the keys (8), see <see cref="Firmware.Service.KeyCheck"/>.
/// </summary>
public static class KeyFile
{
    /// <summary>Length of the file in bytes.</summary>
    public const int Length = CheckAt + DeviceKeys.CheckLength;

    /// <summary>First byte of the check.</summary>
    public const int CheckAt = RoundsAt + 2;

    /// <summary>Number of this form; a file of another one holds no keys for this software.</summary>
    public const int Version = 3;

    /// <summary>First byte of the keys.</summary>
    public const int KeysAt = 4;

    private const int InitialKeyIdAt = KeysAt + (3 * DeviceKeys.KeyLength);
    private const int TerminalIdAt = InitialKeyIdAt + DeviceKeys.KeyIdLength;
    private const int RoundsAt = VerifiersAt + (2 * DeviceKeys.VerifierLength);
    private const int VerifiersAt = TerminalIdAt + DeviceKeys.TerminalIdLength;

    /// <summary>Takes the keys out of a file and zeroes it.</summary>
    /// <param name="file">At least <see cref="Length"/> bytes.</param>
    /// <param name="count">
    /// How long the file is; with any other length or version than its own the keys are all zero, which no
    /// check fits.
    /// </param>
    public static DeviceKeys Take(byte[] file, int count)
    {
        if (count != Length || file[0] != 'P' || file[1] != 'K' || file[2] != 0 || file[3] != Version)
        {
            Array.Clear(file, 0, file.Length);
        }

        DeviceKeys keys = new(
            Part(file, KeysAt, DeviceKeys.KeyLength),
            Part(file, KeysAt + DeviceKeys.KeyLength, DeviceKeys.KeyLength),
            Part(file, KeysAt + (2 * DeviceKeys.KeyLength), DeviceKeys.KeyLength),
            Part(file, InitialKeyIdAt, DeviceKeys.KeyIdLength),
            Part(file, TerminalIdAt, DeviceKeys.TerminalIdLength),
            Part(file, VerifiersAt, DeviceKeys.VerifierLength),
            Part(file, VerifiersAt + DeviceKeys.VerifierLength, DeviceKeys.VerifierLength),
            (file[RoundsAt] << 8) | file[RoundsAt + 1],
            Part(file, CheckAt, DeviceKeys.CheckLength));
        Array.Clear(file, 0, file.Length);
        return keys;
    }

    private static byte[] Part(byte[] file, int at, int count)
    {
        byte[] part = new byte[count];
        Array.Copy(file, at, part, 0, count);
        return part;
    }
}
