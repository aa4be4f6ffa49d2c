namespace PosTerminal.Hal.Esp32;

/// <summary>A way in which the platform's littlefs fails.</summary>
public enum FileTrouble
{
    /// <summary>None.</summary>
    None,

    /// <summary>A file that is there does not open.</summary>
    OpenFails,

    /// <summary>A write is refused.</summary>
    WriteFails,

    /// <summary>A write takes half of the bytes and answers well.</summary>
    WriteShort,

    /// <summary>A close answers well, and all that was written is lost.</summary>
    CloseLoses,

    /// <summary>A close fails, and what was written is lost.</summary>
    CloseFails,

    /// <summary>There is no room for the last bytes: close answers well, and they are lost.</summary>
    Full,

    /// <summary>A read fails.</summary>
    ReadFails,

    /// <summary>A read ends in the middle of the file.</summary>
    ReadShort,

    /// <summary>A file cannot be removed.</summary>
    DeleteFails,

    /// <summary>A removal answers well and removes nothing.</summary>
    DeleteForgets,
}
