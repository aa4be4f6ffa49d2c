namespace System.Security.Cryptography;

public class HMACSHA256 : IDisposable
{
    public extern HMACSHA256();
    public static extern byte[] HashData(byte[] key, byte[] source);
    public extern void Dispose();
}
