using System;
using System.CommandLine;
using System.Security.Cryptography;
using PosTerminal.Emulator.Storage;
using PosTerminal.Emulator.Tls;

namespace PosTerminal.Emulator.Commands;

/// <summary><c>provider authority DIR --name NAME</c>: an authority for TLS, and a host's certificate.</summary>
public static class AuthorityCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Argument<string> folder = new("DIR") { Description = "folder of the authority, which is made once" };
        Option<string> name = new("--name")
        {
            Description = "name or IPv4 address of a host; its certificate and key go into DIR/NAME.pem",
            Required = true,
        };
        Command authority = new("authority", "Makes an authority for TLS, and a certificate of a host.")
        {
            folder, name,
        };
        authority.SetAction(result => Run(result, result.GetRequiredValue(folder), result.GetRequiredValue(name)));
        return authority;
    }

    private static int Run(ParseResult result, string folder, string name)
    {
        try
        {
            string file = new AuthorityFolder(folder).MakeHost(name);
            result.InvocationConfiguration.Output.WriteLine(file);
            return ExitCode.Pass;
        }
        catch (Exception exception) when (
            ExitCode.IsBadInput(exception) || exception is CryptographicException or ArgumentException)
        {
            result.InvocationConfiguration.Error.WriteLine($"error: {FileTrouble.Of(exception)}");
            return ExitCode.BadInput;
        }
    }
}
