using PosTerminal.Hal.Link;

namespace PosTerminal.Emulator.Provider;

/// <summary>What is wrong with a line of a file of hosts, in words.</summary>
public static class HostFileText
{
    /// <summary>What the line should be.</summary>
    public static string Of(HostFileError error) => error switch
    {
        HostFileError.Address =>
            "a host begins with a name or an IPv4 address and a port, as pay.example:7001",
        HostFileError.Word =>
            "behind the address stand, once each, 'id N' and 'book N' with N from 1 to 255, and 'tls NAME' or 'plain'",
        HostFileError.NoId => "a host needs 'id N', N from 1 to 255",
        HostFileError.SameId => "every host has an id of its own",
        HostFileError.NoSecrecy =>
            "a host has 'tls NAME' or 'plain', one of them; only an address 127.x.x.x needs neither",
        HostFileError.TooMany => "there are two hosts at most",
        _ => "one host is wanted",
    };
}
