using System;
using System.IO;
using System.Security.Cryptography.X509Certificates;
using PosTerminal.Emulator.Tls;

namespace PosTerminal.Tests.Host.HostLink;

/// <summary>An authority and certificates of hosts in a folder that goes with it.</summary>
public sealed class TlsFiles : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tls").FullName;

    public TlsFiles()
    {
        HostFile = new AuthorityFolder(_folder).MakeHost(Name);
        HostCertificate = AuthorityFolder.ReadHost(HostFile);
    }

    /// <summary>The name in the certificate.</summary>
    public static string Name => "host.example";

    /// <summary>Whom to trust, DER.</summary>
    public string AuthorityFile => Path.Combine(_folder, "authority.der");

    /// <summary>Certificate and key of the host.</summary>
    public string HostFile { get; }

    public X509Certificate2 HostCertificate { get; }

    public X509Certificate2 Authority => AuthorityFolder.ReadAuthority(AuthorityFile);

    /// <summary>A certificate for the same name that has run out.</summary>
    public X509Certificate2 Expired()
    {
        using X509Certificate2 authority = X509Certificate2.CreateFromPemFile(Path.Combine(_folder, "authority.pem"));
        DateTimeOffset until = authority.NotBefore.ToUniversalTime().AddMinutes(1);
        return TlsAuthority.MakeHost(authority, Name, authority.NotBefore, until);
    }

    /// <summary>The authority as PEM, in a file.</summary>
    public string PemFile()
    {
        string file = Path.Combine(_folder, "trust.pem");
        File.WriteAllText(file, Authority.ExportCertificatePem());
        return file;
    }

    public void Dispose()
    {
        HostCertificate.Dispose();
        Directory.Delete(_folder, true);
    }
}
