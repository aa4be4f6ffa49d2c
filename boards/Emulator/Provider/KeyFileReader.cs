using System;
using System.IO;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Service;
using PosTerminal.Hal.Storage;

namespace PosTerminal.Emulator.Provider;

/// <summary>Reads a terminal's key file at the provider, and says what is wrong with one that a device would refuse.
/// </summary>
public static class KeyFileReader
{
    private const int LengthOfVersion1 = 104;

    /// <summary>The keys.</summary>
    /// <exception cref="FormatException">It is no key file, one of another version, or a damaged one.</exception>
    public static DeviceKeys Read(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        if (VersionOf(bytes) is { } version and not KeyFile.Version)
        {
            throw new FormatException(
                $"'{path}' is a key file of version {version}; make one of version {KeyFile.Version}: 'provider keys'");
        }
        byte[] file = new byte[Math.Max(KeyFile.Length, bytes.Length)];
        bytes.CopyTo(file, 0);
        DeviceKeys keys = KeyFile.Take(file, bytes.Length);
        return KeyCheck.IsRight(new HmacCode(), keys) ? keys : throw new FormatException(
            $"'{path}' is no key file, or a damaged one: its check does not fit");
    }

    private static int? VersionOf(byte[] bytes)
    {
        bool isNumbered = bytes.Length >= KeyFile.KeysAt && bytes.AsSpan().StartsWith("PK"u8);
        return isNumbered ? (bytes[2] << 8) | bytes[3] : bytes.Length == LengthOfVersion1 ? 1 : null;
    }
}
