namespace PosTerminal.Firmware.Keys;

/// <summary>What a working key is for, seen from the terminal: key usage indicators of ANSI X9.24-3:2017.</summary>
public enum KeyUsage
{
    /// <summary>Enciphers a PIN block.</summary>
    Pin = 0x1000,

    /// <summary>Authenticates the request.</summary>
    MacRequest = 0x2000,

    /// <summary>Authenticates the reply to it.</summary>
    MacReply = 0x2001,
}
