namespace PosTerminal.Firmware.Iso8583;

/// <summary>Why bytes are no message.</summary>
public enum Iso8583Error : byte
{
    /// <summary>The bytes are a message.</summary>
    None = 0,

    /// <summary>The bytes end within the field.</summary>
    Truncated = 1,

    /// <summary>Bytes follow the last field, or there are more than the buffer holds.</summary>
    Excess = 2,

    /// <summary>The message type is not four digits.</summary>
    MessageType = 3,

    /// <summary>The length before a value is no number, 0, or more than the field may have.</summary>
    Length = 4,

    /// <summary>The value has a character that the field may not have.</summary>
    Character = 5,
}
