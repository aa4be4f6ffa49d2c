namespace System.Net.Sockets;

public class SocketException : Exception
{
    private extern SocketException(int unused);
    public extern int ErrorCode { get; }
}
