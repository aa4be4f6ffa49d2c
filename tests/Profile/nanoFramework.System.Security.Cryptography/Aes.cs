namespace System.Security.Cryptography;

public class Aes
{
    public extern Aes(CipherMode mode);
    public extern byte[] Encrypt(byte[] data);
    public extern byte[] Key { get; set; }
}
