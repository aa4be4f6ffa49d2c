namespace System.Security.Cryptography.X509Certificates;

public class X509Certificate
{
    public extern X509Certificate();
    public extern X509Certificate(byte[] certificate);
    public extern X509Certificate(string certificate);
}
