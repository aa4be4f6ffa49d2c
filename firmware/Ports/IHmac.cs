namespace PosTerminal.Firmware.Ports;

/// <summary>HMAC-SHA-256 (RFC 2104): the only digest that nanoFramework offers.</summary>
public interface IHmac
{
    /// <summary>Computes a code over the first bytes of a message.</summary>
    /// <param name="key">Any length; nobody else may change it while it is in use.</param>
    /// <param name="message">The bytes.</param>
    /// <param name="count">How many of them count.</param>
    /// <param name="code">32 bytes, overwritten; may be the key or the message itself.</param>
    void Compute(byte[] key, byte[] message, int count, byte[] code);
}
