using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using System.Security.Cryptography;
using PosTerminal.Emulator.Storage;
using PosTerminal.Emulator.Tls;
using PosTerminal.Hal.Link;

namespace PosTerminal.Emulator.Commands;

/// <summary>"--authority FILE": whom to trust for a host with TLS, and nobody else.</summary>
public static class AuthorityOption
{
    /// <summary>Makes the option.</summary>
    public static Option<string?> Create()
    {
        Option<string?> option = new("--authority")
        {
            Description = "Certificate of the authority that has signed that of a host with 'tls NAME'; DER or PEM.",
        };
        option.Validators.Add(Check);
        return option;
    }

    /// <summary>Has a command refuse a host with TLS without an authority, and the other way round.</summary>
    public static void Need(Command command, Option<string?> host, Option<string?> authority) =>
        command.Validators.Add(result =>
        {
            HostAddress? address = result.GetResult(host) is null ? null : HostOption.Parse(result.GetValue(host));
            bool hasTls = address?.TlsName is not null;
            if (hasTls != result.GetResult(authority) is not null)
            {
                result.AddError("'--authority' and a '--host' with 'tls NAME' need each other");
            }
        });

    private static void Check(OptionResult result)
    {
        string? file = result.Tokens.Count == 1 ? result.Tokens[0].Value : null;
        try
        {
            if (file is { Length: > 0 })
            {
                using var authority = AuthorityFolder.ReadAuthority(file);
            }
        }
        catch (CryptographicException exception)
        {
            // The library says the same of a file that is not there.
            string reason = File.Exists(file) ? $"'{file}' holds no certificate"
                : FileTrouble.OfReading(file!, new FileNotFoundException(exception.Message, file));
            result.AddError($"'--authority': {reason}");
        }
        catch (Exception exception)
            when (exception is FormatException or IOException or UnauthorizedAccessException)
        {
            result.AddError($"'--authority': {FileTrouble.OfReading(file!, exception)}");
        }
    }
}
