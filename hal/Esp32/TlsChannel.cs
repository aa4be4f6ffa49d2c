using System;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using PosTerminal.Firmware.Faults;
using PosTerminal.Hal.Sockets;

namespace PosTerminal.Hal.Esp32;

/// <summary>
/// TLS 1.2 or 1.3 of the chip's firmware. The handshake stops every thread of the program, without a limit of time,
/// and does not tell a wrong name from a wrong authority or a wrong time: all are N407. It takes the time from the
/// chip's calendar, so it borrows that.
/// </summary>
public sealed class TlsChannel : ITlsChannel
{
    private readonly byte[] _authority;
    private readonly TimeLoan _loan = new TimeLoan(new SystemTime());
    private Socket? _socket;
    private SslStream? _stream;

    /// <summary>Trusts one authority.</summary>
    /// <param name="authority">Its certificate in DER; empty for none, and no host is trusted.</param>
    public TlsChannel(byte[] authority)
    {
        _authority = authority;
    }

    /// <inheritdoc/>
    public FaultCode Open(Socket socket, string name, TlsTime time)
    {
        lock (SystemTime.Gate)
        {
            try
            {
                _loan.Borrow(time);
                Authenticate(socket, name);
                return FaultCode.None;
            }
            catch (Exception)
            {
                return FaultCode.N407;
            }
            finally
            {
                _loan.GiveBack();
            }
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
        catch (Exception)
        {
            return -1;
        }
    }

    /// <inheritdoc/>
    public int Read(byte[] buffer, int offset, int count)
    {
        try
        {
            // The stream tells of what is decrypted, the socket of what is not.
            if (!_stream!.DataAvailable && !_socket!.Poll(0, SelectMode.SelectRead))
            {
                return 0;
            }

            int got = _stream.Read(buffer, offset, count);
            return got > 0 ? got : -1;
        }
        catch (Exception)
        {
            return -1;
        }
    }

    /// <inheritdoc/>
    public void Close()
    {
        SslStream? stream = _stream;
        _stream = null;
        _socket = null;
        stream?.Dispose();
    }

    private void Authenticate(Socket socket, string name)
    {
        X509Certificate authority = new(_authority);
        _socket = socket;
        _stream = new SslStream(socket);
        _stream.SslVerification = SslVerification.CertificateRequired;
        _stream.AuthenticateAsClient(name, null!, authority, SslProtocols.Tls12 | SslProtocols.Tls13);
    }
}
