using System;
using System.Collections.Generic;
using System.IO;
using PosTerminal.Emulator.Waveforms;

namespace PosTerminal.Emulator.Decoding;

/// <summary>Swipes of a Value Change Dump: an F2F line, or the clock and data lines of a reader.</summary>
public static class VcdRecording
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="signal">Name of the F2F line, or CLOCK,DATA; null: the only wire, or the emulator's own.</param>
    /// <exception cref="RecordingException">It is no VCD, or has no such wire, or no swipe is on it.</exception>
    public static List<Recording> Read(string path, string? signal) =>
        LineSignals.Swipes(path, signal, Wires(path));

    private static IReadOnlyList<VcdWire> Wires(string path)
    {
        try
        {
            using StreamReader text = new(path);
            return VcdReader.Read(path, text);
        }
        catch (FormatException exception)
        {
            throw new RecordingException(exception.Message);
        }
    }
}
