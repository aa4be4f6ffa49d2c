namespace PosTerminal.Emulator.Issuer;

/// <summary>One connection of a terminal, as the issuer sees it: who has signed on over it, and what was drawn for it.
/// </summary>
public sealed class IssuerLine
{
    /// <summary>Number of the initial key under which the terminal has signed on, "" before.</summary>
    public string KeyId { get; private set; } = "";

    /// <summary>What the issuer has drawn for this connection; nothing before the sign-on.</summary>
    public byte[] HostBytes { get; private set; } = [];

    /// <summary>Takes a sign-on.</summary>
    public void SignOn(string keyId, byte[] hostBytes)
    {
        KeyId = keyId;
        HostBytes = hostBytes;
    }
}
