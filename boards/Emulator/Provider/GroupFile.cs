using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using PosTerminal.Emulator.Storage;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Provider;

/// <summary>
/// What the terminals of a merchant share, so that one can stand by for the other: the card key, which names cards and
/// seals what is handed over. A line with the version, and 32 hex digits.
/// </summary>
public static class GroupFile
{
    private const string Option = "--group";
    private const string Name = "POSTERMINAL GROUP ";
    private const string Head = Name + "1";

    /// <summary>The card key of a group; the file is made, for the owner only, when it is not there.</summary>
    /// <exception cref="FormatException">It is no group file, or one of another version.</exception>
    public static byte[] Take(string path)
    {
        if (File.Exists(path))
        {
            return ReadTrouble.Name(Option, path, () => Read(path));
        }
        byte[] cardKey = RandomNumberGenerator.GetBytes(DeviceKeys.KeyLength);
        byte[] text = Encoding.ASCII.GetBytes($"{Head}\n{Convert.ToHexString(cardKey)}\n");
        WriteTrouble.Name(Option, path, () => OwnerFile.Create(path, text));
        return cardKey;
    }

    private static byte[] Read(string path)
    {
        string[] lines = File.ReadAllText(path).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        bool isGroup = lines[0].StartsWith(Name, StringComparison.Ordinal);
        if (isGroup && lines[0] != Head)
        {
            throw new FormatException($"'{path}' is a group file of version {lines[0][Name.Length..]}, this is for 1");
        }
        return isGroup && lines.Length == 2 && lines[1].Length == 2 * DeviceKeys.KeyLength
            && lines[1].All(char.IsAsciiHexDigit)
            ? Convert.FromHexString(lines[1])
            : throw new FormatException($"'{path}' is no group file: '{Head}' and 32 hex digits");
    }
}
