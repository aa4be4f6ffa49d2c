using System;
using System.IO;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using PosTerminal.Firmware.Faults;
using PosTerminal.Hal.Sockets;

namespace PosTerminal.Emulator.Tls;

/// <summary>
/// TLS 1.2 or 1.3 by .NET's SslStream, to a host whose certificate one authority has signed: what else this machine
/// trusts does not count. This machine's time plays that of SNTP.
/// </summary>
/// <param name="authority">Its certificate.</param>
/// <param name="now">The system's time in UTC; null for that of this machine.</param>
public sealed class TlsClientChannel(X509Certificate2 authority, Func<DateTime>? now = null) : ITlsChannel
{
    private const int HandshakeMs = 30_000;
    private const int BufferLength = 4096;

    private static readonly DateTime s_begin = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private byte[] _come = [];
    private SslStream? _stream;
    private Task<int>? _reading;
    private int _count;
    private int _taken;

    /// <inheritdoc/>
    public FaultCode Open(Socket socket, string name, TlsTime time)
    {
        Close();
        try
        {
            using CancellationTokenSource limit = new(HandshakeMs);
            _stream = new SslStream(new NetworkStream(socket, ownsSocket: false));
            _stream.AuthenticateAsClientAsync(Options(name, At(time)), limit.Token).GetAwaiter().GetResult();
            return FaultCode.None;
        }
        catch (Exception exception) when (exception is AuthenticationException or IOException or SocketException
            or OperationCanceledException or CryptographicException or ArgumentException)
        {
            return FaultCode.N407;
        }
    }

    /// <inheritdoc/>
    public int Write(byte[] buffer, int offset, int count)
    {
        try
        {
            _stream!.Write(buffer, offset, count);
            return count;
        }
        catch (Exception exception) when (IsBreak(exception))
        {
            return -1;
        }
    }

    /// <inheritdoc/>
    public int Read(byte[] buffer, int offset, int count)
    {
        try
        {
            if (_taken == _count && !TryTakeMore())
            {
                return _count < 0 ? -1 : 0;
            }
        }
        catch (Exception exception) when (IsBreak(exception))
        {
            return -1;
        }
        int given = Math.Min(count, _count - _taken);
        Array.Copy(_come, _taken, buffer, offset, given);
        _taken += given;
        return given;
    }

    /// <inheritdoc/>
    public void Close()
    {
        _stream?.Dispose();
        _stream = null;
        _reading = null;
        _count = 0;
        _taken = 0;

        // A read that is still under way must not write into what the next connection reads.
        _come = new byte[BufferLength];
    }

    // A stream of TLS cannot be asked whether something has come, so one read is always under way.
    private bool TryTakeMore()
    {
        _reading ??= _stream!.ReadAsync(_come, 0, _come.Length);
        if (!_reading.IsCompleted)
        {
            return false;
        }
        int got = _reading.GetAwaiter().GetResult();
        _reading = null;
        _taken = 0;
        _count = got;
        if (got == 0)
        {
            (_count, _taken) = (-1, -1);
        }
        return got > 0;
    }

    private SslClientAuthenticationOptions Options(string name, DateTime time)
    {
        X509ChainPolicy policy = new()
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
            VerificationTime = time,
            VerificationTimeIgnored = false,
            DisableCertificateDownloads = true,
        };
        policy.CustomTrustStore.Add(authority);
        policy.ApplicationPolicy.Add(TlsAuthority.ServerUse);
        return new SslClientAuthenticationOptions
        {
            TargetHost = name,
            EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
            CertificateChainPolicy = policy,
            AllowTlsResume = false,
        };
    }

    private DateTime At(TlsTime time)
    {
        DateTime here = now?.Invoke() ?? DateTime.UtcNow;
        return s_begin.AddSeconds(time.Seconds((here - s_begin).Ticks / TimeSpan.TicksPerSecond));
    }

    private static bool IsBreak(Exception exception) => exception is IOException or SocketException
        or ObjectDisposedException or InvalidOperationException;
}
