using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using PosTerminal.Emulator.Storage;

namespace PosTerminal.Emulator.Tls;

/// <summary>
/// A folder of the provider: <c>authority.der</c>, which terminals get; <c>authority.pem</c>, certificate and key,
/// which nobody gets; and <c>NAME.pem</c>, certificate and key of a host, which that host gets. Only the owner may read
/// them and the folder.
/// </summary>
/// <param name="path">The folder; made when it is not there.</param>
public sealed class AuthorityFolder(string path)
{
    private const string DerName = "authority.der";
    private const string AuthorityName = "authority";

    // RFC 1035, 2.3.4, without the dots at both ends.
    private const int LongestName = 253;

    /// <summary>Makes the certificate of a host, and the authority first where there is none.</summary>
    /// <param name="name">Name or IPv4 address of the host.</param>
    /// <returns>The file of the host.</returns>
    /// <exception cref="FormatException">
    /// No name, or one that a file of the authority has; or the host's file is there already.
    /// </exception>
    public string MakeHost(string name)
    {
        bool isName = name.Length is > 0 and <= LongestName && name[0] is not ('.' or '-') && name.All(sign =>
            char.IsAsciiLetterOrDigit(sign) || sign is '.' or '-')
            && Uri.CheckHostName(name) is UriHostNameType.Dns or UriHostNameType.IPv4;
        if (!isName || name == AuthorityName)
        {
            throw new FormatException($"'{name}' is no name or IPv4 address of a host");
        }
        if (File.Exists(path) || Path.Exists(FileOf(name)))
        {
            throw new FormatException(File.Exists(path) ? $"'{path}' is a file, and a folder is wanted"
                : $"'{FileOf(name)}' is there already; nothing was written");
        }
        WriteTrouble.Name("", path, () => OwnerFile.CreateFolder(path));
        using X509Certificate2 authority = File.Exists(FileOf(AuthorityName)) ? Read() : Make();
        DateTimeOffset now = DateTimeOffset.UtcNow;
        DateTimeOffset until = now.AddDays(TlsAuthority.HostDays);
        using X509Certificate2 host = TlsAuthority.MakeHost(authority, name, Later(now, authority),
            until < authority.NotAfter ? until : authority.NotAfter);
        Write(FileOf(name), Pem(host));
        return FileOf(name);
    }

    /// <summary>Reads certificate and key of a host.</summary>
    /// <exception cref="FormatException">
    /// There are none, or they are an authority's, whose key goes to nobody.
    /// </exception>
    public static X509Certificate2 ReadHost(string file)
    {
        X509Certificate2 host = FromPem(file);
        return IsAuthority(host) != true ? host : throw new FormatException(
            $"'{file}' is the certificate of an authority, which goes to nobody: a host has one of its own");
    }

    /// <summary>Reads whom to trust: one certificate, DER or PEM.</summary>
    /// <exception cref="FormatException">It has signed nothing, not even itself.</exception>
    public static X509Certificate2 ReadAuthority(string file)
    {
        X509Certificate2 authority = X509CertificateLoader.LoadCertificateFromFile(file);
        bool isOwn = authority.SubjectName.RawData.AsSpan().SequenceEqual(authority.IssuerName.RawData);
        return IsAuthority(authority) == true || isOwn ? authority : throw new FormatException(
            $"'{file}' is the certificate of a host: whom to trust is the authority that has signed it");
    }

    // Null where the certificate does not say.
    private static bool? IsAuthority(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509BasicConstraintsExtension>().FirstOrDefault()?.CertificateAuthority;

    private static DateTimeOffset Later(DateTimeOffset now, X509Certificate2 authority) =>
        now > authority.NotBefore ? now : authority.NotBefore;

    private X509Certificate2 Read() => FromPem(FileOf(AuthorityName));

    // The library names neither the file nor, of a key that is missing, the key.
    private static X509Certificate2 FromPem(string file)
    {
        try
        {
            return X509Certificate2.CreateFromPemFile(file);
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            throw new FormatException($"'{file}' holds no certificate with its key, as PEM", exception);
        }
    }

    private X509Certificate2 Make()
    {
        // An hour back, for terminals whose clock is a little behind.
        X509Certificate2 authority = TlsAuthority.Make(DateTimeOffset.UtcNow.AddHours(-1));
        Write(FileOf(AuthorityName), Pem(authority));
        Write(Path.Combine(path, DerName), authority.RawData);
        return authority;
    }

    private static void Write(string file, byte[] bytes) =>
        WriteTrouble.Name("", file, () => OwnerFile.Create(file, bytes));

    private string FileOf(string name) => Path.Combine(path, $"{name}.pem");

    private static byte[] Pem(X509Certificate2 certificate)
    {
        using ECDsa key = certificate.GetECDsaPrivateKey()!;
        return System.Text.Encoding.ASCII.GetBytes(
            $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n");
    }
}
