using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Storage;
using PosTerminal.Emulator.Waveforms;

namespace PosTerminal.Emulator.Scenarios.Reports;

/// <summary>The waveform of one case as a file. A case that is not played makes none.</summary>
/// <param name="path">The file.</param>
/// <param name="pins">Names of the pins.</param>
/// <param name="output">Where it goes instead; null for the file.</param>
public sealed class WaveFile(string path, IReadOnlyList<string> pins, TextWriter? output) : IDisposable
{
    private TextWriter? _writer;
    private PinRecorder? _recorder;

    /// <summary>Begins to record a bench.</summary>
    public void Follow(IBench bench)
    {
        if (bench.Emulated is { } emulated)
        {
            OutputTrouble.End(
                "--vcd", () => _writer = output ?? new StreamWriter(OutputFile.Create(path), Encoding.ASCII));
            _recorder = new PinRecorder(emulated, pins, new VcdWriter(_writer!, pins));
        }
    }

    /// <summary>Ends the waveform and closes the file.</summary>
    public void Dispose()
    {
        _recorder?.Dispose();
        if (output is null)
        {
            _writer?.Dispose();
        }
    }
}
