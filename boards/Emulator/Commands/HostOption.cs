using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using PosTerminal.Emulator.Provider;
using PosTerminal.Hal.Link;

namespace PosTerminal.Emulator.Commands;

/// <summary>
/// "--host ADDRESS:PORT": a host elsewhere instead of the bench's own issuer; a line of a file of hosts, in which the
/// id may be left out.
/// </summary>
public static class HostOption
{
    private const string IdWord = " id ";

    /// <summary>Makes the option.</summary>
    public static Option<string?> Create()
    {
        Option<string?> option = new("--host")
        {
            Description = "ADDRESS:PORT of a host to talk to in real time, instead of the issuer of the emulator.",
        };
        option.Validators.Add(Check);
        return option;
    }

    /// <summary>The host of a text that was checked; null without one.</summary>
    public static HostAddress? Parse(string? text) => text is null ? null : Read(text, out _);

    private static HostAddress? Read(string text, out HostFileError error)
    {
        string whole = text.Contains(IdWord, StringComparison.Ordinal) ? text : $"{text}{IdWord}1";
        byte[] line = Encoding.ASCII.GetBytes(whole);
        HostFile file = new(line, line.Length);
        error = file.Error;
        return file.Hosts.Length == 1 ? file.Hosts[0] : null;
    }

    private static void Check(OptionResult result)
    {
        string? text = result.Tokens.Count == 1 ? result.Tokens[0].Value : null;
        if (text is not null && Read(text, out HostFileError error) is null)
        {
            result.AddError($"'--host': {HostFileText.Of(error)}, not '{text}'");
        }
    }
}
