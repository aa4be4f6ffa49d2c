namespace System.Net;

public class IPAddress
{
    private extern IPAddress(int unused);
    public extern Sockets.AddressFamily AddressFamily { get; }
    public static extern IPAddress Parse(string ipString);
    public static extern bool operator ==(IPAddress a, IPAddress b);
    public static extern bool operator !=(IPAddress a, IPAddress b);
}
