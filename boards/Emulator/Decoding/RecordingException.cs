using System;

namespace PosTerminal.Emulator.Decoding;

/// <summary>A recording that cannot be read; the message says where as file(line,column).</summary>
public sealed class RecordingException : Exception
{
    /// <summary>Makes the exception.</summary>
    public RecordingException(string message)
        : base(message)
    {
    }
}
