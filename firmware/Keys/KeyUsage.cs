namespace PosTerminal.Firmware.Keys;

/// <summary>What a working key is for: the key usage indicator of ANSI X9.24-3:2017, table 3, seen by the terminal.</summary>
public enum KeyUsage
{
    /// <summary>Enciphers a PIN block.</summary>
    Pin = 0x1000,

    /// <summary>Authenticates the request.</summary>
    MacRequest = 0x2000,

    /// <summary>Authenticates the reply to it.</summary>
    MacReply = 0x2001,
}
