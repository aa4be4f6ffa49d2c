using System;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PosTerminal.Emulator.Tls;

/// <summary>A certificate authority on the curve P-256, and the certificates of hosts that it signs.</summary>
public static class TlsAuthority
{
    /// <summary>Years that an authority lasts.</summary>
    public const int AuthorityYears = 10;

    /// <summary>Days that the certificate of a host lasts.</summary>
    public const int HostDays = 397;

    private const string ServerUseNumber = "1.3.6.1.5.5.7.3.1";
    private const int SerialLength = 16;

    /// <summary>The use "server of TLS".</summary>
    public static Oid ServerUse => new(ServerUseNumber);

    /// <summary>Makes an authority with its key.</summary>
    /// <param name="now">From when on it holds, in UTC.</param>
    public static X509Certificate2 Make(DateTimeOffset now)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new("CN=PosTerminal test authority", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(
            X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return request.CreateSelfSigned(now, now.AddYears(AuthorityYears));
    }

    /// <summary>Makes the certificate of a host with its key.</summary>
    /// <param name="authority">Who signs it, with the key.</param>
    /// <param name="name">Its name, or its IPv4 address.</param>
    /// <param name="from">From when on it holds, in UTC.</param>
    /// <param name="until">Until when.</param>
    public static X509Certificate2 MakeHost(
        X509Certificate2 authority, string name, DateTimeOffset from, DateTimeOffset until)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new($"CN={name}", key, HashAlgorithmName.SHA256);
        SubjectAlternativeNameBuilder names = new();
        if (IPAddress.TryParse(name, out IPAddress? address))
        {
            names.AddIpAddress(address);
        }
        else
        {
            names.AddDnsName(name);
        }
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([ServerUse], false));
        request.CertificateExtensions.Add(
            X509AuthorityKeyIdentifierExtension.CreateFromCertificate(authority, true, false));
        byte[] serial = RandomNumberGenerator.GetBytes(SerialLength);
        serial[0] &= 0x7F;
        using X509Certificate2 signed = request.Create(authority, from, until, serial);
        return signed.CopyWithPrivateKey(key);
    }
}
