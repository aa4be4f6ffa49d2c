using System;
using System.Collections.Generic;
using System.IO;
using PosTerminal.Emulator.Waveforms;

namespace PosTerminal.Emulator.Decoding;

/// <summary>Swipes of a Value Change Dump: an F2F line, or the clock and data lines of a reader.</summary>
internal static class VcdRecording
{
    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="signal">Name of the F2F line, or CLOCK,DATA; null: the only wire, or the emulator's own.</param>
    /// <exception cref="RecordingException">It is no VCD, or has no such wire, or no swipe is on it.</exception>
    internal static List<Recording> Read(RecordingFile file, string? signal) =>
        LineSignals.Swipes(file.Path, signal, Wires(file));

    private static IReadOnlyList<VcdWire> Wires(RecordingFile file)
    {
        try
        {
            using TextReader text = file.OpenText();
            return VcdReader.Read(file.Path, text);
        }
        catch (FormatException exception)
        {
            throw new RecordingException(exception.Message);
        }
    }
}
