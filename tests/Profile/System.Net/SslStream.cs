using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace System.Net.Security;

public class SslStream : NetworkStream
{
    public extern SslStream(Socket socket);
    public extern SslVerification SslVerification { get; set; }
    public override extern bool DataAvailable { get; }
    public override extern int Read(byte[] buffer, int offset, int size);
    public override extern void Write(byte[] buffer, int offset, int size);
    public extern void AuthenticateAsClient(string targetHost, SslProtocols enabledSslProtocols);
    public extern void AuthenticateAsClient(
        string targetHost, X509Certificate clientCertificate, SslProtocols enabledSslProtocols);
    public extern void AuthenticateAsClient(
        string targetHost, X509Certificate clientCertificate, X509Certificate ca, SslProtocols enabledSslProtocols);
}
