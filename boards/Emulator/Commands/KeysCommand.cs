using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text;
using PosTerminal.Emulator.Provider;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Commands;

/// <summary><c>provider keys FILE --base-key FILE --key-set NUMBER ...</c>: the keys of a new device.</summary>
public static class KeysCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Argument<string> file = new("FILE") { Description = "the file to be made; one that is there is left alone" };
        Option<string> baseKey = Needed("--base-key", "file with the host's base key: 32 hex digits or 16 bytes");
        Option<string> keySet = Needed("--key-set", "number of the base key, 8 hex digits");
        Option<string> terminal = Needed("--terminal", "its number, 8 digits");
        Option<string> clerk = Needed("--operator", "the operator's passcode, 6 digits");
        Option<string> chief = Needed("--supervisor", "the supervisor's, 6 digits");
        Command keys = new("keys", "Makes the keys of a device.") { file, baseKey, keySet, terminal, clerk, chief };
        keys.SetAction(result => Run(result, result.GetRequiredValue(file), () => KeyFileMaker.Make(
            BaseKeyIn(result.GetRequiredValue(baseKey)), result.GetRequiredValue(keySet),
            result.GetRequiredValue(terminal), result.GetRequiredValue(clerk), result.GetRequiredValue(chief))));
        return keys;
    }

    private static Option<string> Needed(string name, string description) =>
        new(name) { Description = description, Required = true };

    private static int Run(ParseResult result, string file, Func<byte[]> make)
    {
        try
        {
            byte[] keys = make();
            using FileStream stream = new(file, FileMode.CreateNew, FileAccess.Write);
            stream.Write(keys);
            return ExitCode.Pass;
        }
        catch (Exception exception) when (exception is FormatException or IOException or UnauthorizedAccessException)
        {
            result.InvocationConfiguration.Error.WriteLine($"error: {exception.Message}");
            return ExitCode.BadInput;
        }
    }

    private static byte[] BaseKeyIn(string file)
    {
        byte[] bytes = File.ReadAllBytes(file);
        if (bytes.Length == DeviceKeys.KeyLength)
        {
            return bytes;
        }
        string text = Encoding.Latin1.GetString(bytes).Trim();
        return text.Length == 2 * DeviceKeys.KeyLength && text.All(char.IsAsciiHexDigit)
            ? Convert.FromHexString(text)
            : throw new FormatException($"'{file}' holds no base key: 32 hex digits or 16 bytes");
    }
}
