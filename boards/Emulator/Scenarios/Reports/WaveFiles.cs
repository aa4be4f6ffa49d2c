using System.Collections.Generic;
using System.IO;
using PosTerminal.Emulator.Storage;

namespace PosTerminal.Emulator.Scenarios.Reports;

/// <summary>Where the waveforms of a run go: one file, or one beside it for each scenario and seed.</summary>
/// <param name="path">The file of "--vcd".</param>
/// <param name="pins">Names of the pins.</param>
/// <param name="output">Where the waveform of the only case goes instead; null for a file.</param>
public sealed class WaveFiles(string path, IReadOnlyList<string> pins, TextWriter? output)
{
    private readonly CaseNames _names = new();

    /// <summary>Throws when the files cannot be written.</summary>
    public void Check()
    {
        if (output is not null || OutputFile.IsSpecial(path))
        {
            return;
        }
        if (Directory.Exists(path))
        {
            throw new IOException($"'{path}' is a folder");
        }
        OutputFile.Check(path);
    }

    /// <summary>The file of a case: "out.vcd", or "out-a-wrong-pin-seed7.vcd" where there are several.</summary>
    public WaveFile For(string scenario, int seed, bool isOneOfMany) => new(
        isOneOfMany ? Path.Combine(Path.GetDirectoryName(path)!, NameOf(scenario, seed)) : path, pins, output);

    private string NameOf(string scenario, int seed) =>
        $"{Path.GetFileNameWithoutExtension(path)}-{_names.Take(scenario, seed)}{Path.GetExtension(path)}";
}
