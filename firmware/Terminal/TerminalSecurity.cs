using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Terminal;

/// <summary>The cryptography of a board and the keys that were put into it.</summary>
public sealed class TerminalSecurity
{
    /// <summary>AES-128.</summary>
    public readonly ICipher Cipher;

    /// <summary>HMAC-SHA-256.</summary>
    public readonly IHmac Hmac;

    /// <summary>Random bytes.</summary>
    public readonly IRandom Random;

    /// <summary>The keys.</summary>
    public readonly DeviceKeys Keys;

    /// <summary>A full set; none may be missing.</summary>
    public TerminalSecurity(ICipher cipher, IHmac hmac, IRandom random, DeviceKeys keys)
    {
        Cipher = cipher;
        Hmac = hmac;
        Random = random;
        Keys = keys;
    }
}
