using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using PosTerminal.Hal.Link;

namespace PosTerminal.Emulator.Commands;

/// <summary>"--host ADDRESS:PORT": a host elsewhere instead of the bench's own issuer.</summary>
public static class HostOption
{
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
    public static HostAddress? Parse(string? text)
    {
        byte[] line = Encoding.ASCII.GetBytes(text ?? "");
        HostAddress[] hosts = new HostFile(line, line.Length).Hosts;
        return hosts.Length == 1 && hosts[0].TlsName is null ? hosts[0] : null;
    }

    private static void Check(OptionResult result)
    {
        if (result.Tokens.Count == 1 && Parse(result.Tokens[0].Value) is null)
        {
            result.AddError($"'--host' is a name or an IPv4 address and a port, as 127.0.0.1:7001, not '{result.Tokens[0].Value}'");
        }
    }
}
