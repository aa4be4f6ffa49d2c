namespace System.Net;

public class IPHostEntry
{
    private extern IPHostEntry(int unused);
    public extern IPAddress[] AddressList { get; }
}
