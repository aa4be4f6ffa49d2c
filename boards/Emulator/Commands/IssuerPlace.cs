using System;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using PosTerminal.Emulator.Storage;
using PosTerminal.Emulator.Tls;

namespace PosTerminal.Emulator.Commands;

/// <summary>Where an issuer listens, and whether others can read along.</summary>
/// <param name="Text">Address and port.</param>
/// <param name="Tls">File with certificate and key; null without TLS.</param>
/// <param name="IsPlain">True where it was written out that there is none.</param>
public sealed record IssuerPlace(string Text, string? Tls, bool IsPlain)
{
    /// <summary>Where it listens when nobody says so.</summary>
    public const string DefaultAddress = "127.0.0.1:7001";

    /// <summary>The address.</summary>
    /// <exception cref="FormatException">It is none, or says neither TLS nor plain where one is needed.</exception>
    public IPEndPoint Address()
    {
        // Parsed alone, "127.0.0.1" would be port 0 and "7001" an address.
        bool isPlace = IPEndPoint.TryParse(Text, out IPEndPoint? place)
            && place.AddressFamily == AddressFamily.InterNetwork && Text == $"{place}";
        if (!isPlace)
        {
            throw new FormatException($"'--listen' is an IPv4 address and a port, as {DefaultAddress}, not '{Text}'");
        }
        bool isSaid = IsPlain ? Tls is null : Tls is not null || IPAddress.IsLoopback(place!.Address);
        return isSaid ? place! : throw new FormatException(
            "an issuer has '--tls FILE' or '--plain', one of them; only an address 127.x.x.x needs neither");
    }

    /// <summary>Certificate and key; null without TLS.</summary>
    public X509Certificate2? Certificate() => Tls is null ? null : ReadTrouble.Name(
        "--tls", Tls, () => AuthorityFolder.ReadHost(Tls));
}
