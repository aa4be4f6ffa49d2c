using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using PosTerminal.Emulator.Provider;
using PosTerminal.Emulator.Storage;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Commands;

/// <summary><c>provider keys FILE --base-key FILE --key-set NUMBER ...</c>: the keys of a new device.</summary>
public sealed class KeysCommand
{
    private const string Variable = "POSTERMINAL_PASSCODES";
    private const string Way = $"'--passcode-file FILE', the variable {Variable}, or type it when asked";

    private readonly Argument<string> _file = new("FILE")
    {
        Description = "the file to be made; one that is there is left alone",
    };

    private readonly Option<string> _baseKey =
        Needed("--base-key", "file with the host's base key: 32 hex digits or 16 bytes");

    private readonly Option<string> _keySet = Needed("--key-set", "number of the base key, 8 hex digits");

    private readonly Option<string> _terminal = Needed("--terminal", "its number, 8 digits");

    private readonly Option<string?> _group = new("--group")
    {
        Description = "what the terminals of a merchant share, so that one stands by for the other; made when missing",
    };

    private readonly Option<string?> _passcodes = new("--passcode-file")
    {
        Description = $"two lines: the operator's passcode and the supervisor's; without it {Variable}, or asked for",
    };

    private readonly SecretInput _secrets;

    private KeysCommand(Streams streams) => _secrets = new SecretInput(streams);

    /// <summary>Makes the command.</summary>
    public static Command Create(Streams streams) => new KeysCommand(streams).Make();

    private Command Make()
    {
        Command keys = new("keys", "Makes the keys of a device.")
        {
            _file, _baseKey, _keySet, _terminal, _group, _passcodes,
        };
        GoneOption.Add(keys, "--operator", Way);
        GoneOption.Add(keys, "--supervisor", Way);
        keys.SetAction(Run);
        return keys;
    }

    private static Option<string> Needed(string name, string description) =>
        new(name) { Description = description, Required = true };

    private int Run(ParseResult result)
    {
        try
        {
            string file = result.GetRequiredValue(_file);
            Check(file, result);
            byte[] keys = KeyFileMaker.Make(
                BaseKeyOf(result.GetRequiredValue(_baseKey)), result.GetRequiredValue(_keySet),
                result.GetRequiredValue(_terminal), Different(PasscodesOf(result)),
                () => CardKeyOf(result));
            WriteTrouble.Name("", file, () => OwnerFile.Create(file, keys));
            return ExitCode.Pass;
        }
        catch (Exception exception) when (ExitCode.IsBadInput(exception))
        {
            result.InvocationConfiguration.Error.WriteLine($"error: {FileTrouble.Of(exception)}");
            return ExitCode.BadInput;
        }
    }

    private void Check(string file, ParseResult result)
    {
        if (Path.Exists(file))
        {
            throw new FormatException($"'{file}' is there already; nothing was written");
        }
        new FileUses().Write("FILE", file).Write("'--group'", result.GetValue(_group))
            .Read("'--base-key'", result.GetValue(_baseKey))
            .Read("'--passcode-file'", result.GetValue(_passcodes))
            .Refuse();
    }

    private byte[] CardKeyOf(ParseResult result) => result.GetValue(_group) is { } group
        ? GroupFile.Take(group) : RandomNumberGenerator.GetBytes(DeviceKeys.KeyLength);

    private PasscodePair PasscodesOf(ParseResult result)
    {
        string[]? lines = result.GetValue(_passcodes) is { } file
            ? ReadTrouble.Name(_passcodes.Name, file, () => SecretInput.Lines(file))
            : SecretInput.FromEnvironment(Variable)?.Split(' ');
        return lines is null ? new(Ask("operator's passcode"), Ask("supervisor's passcode"))
            : lines.Length == 2 ? new(lines[0], lines[1])
            : throw new FormatException("two passcodes are wanted: the operator's, then the supervisor's");
    }

    // Who has one of them would be both.
    private static PasscodePair Different(PasscodePair pair) => pair.Operator != pair.Supervisor ? pair
        : throw new FormatException("the operator's passcode and the supervisor's are the same: they must differ");

    private string Ask(string question) => _secrets.Ask(question) is { Length: > 0 } typed ? typed
        : throw new FormatException($"no {question} was given: {Way}");

    private byte[] BaseKeyOf(string file) => ReadTrouble.Name(_baseKey.Name, file, () => BaseKeyIn(file));

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
