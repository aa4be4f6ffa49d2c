using System;
using System.IO;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Scenarios.Pictures;

namespace PosTerminal.Emulator.Scenarios.Reports;

/// <summary>A folder of pictures: one sub-folder for each scenario and seed, one PNG for each change.</summary>
/// <param name="path">The folder.</param>
public sealed class FrameFolder(string path)
{
    private const string Option = "--frames";
    private const int Scale = 4;
    private const long NsPerMs = 1_000_000;

    /// <summary>Makes the folder where it is not there.</summary>
    public void Create() => Directory.CreateDirectory(path);

    /// <summary>What makes a bench write its pictures into the sub-folder of a scenario and seed.</summary>
    public Action<IBench> Follow(string scenario, int seed) => bench =>
    {
        string folder = Path.Combine(path, CaseName.Of(scenario, seed));
        OutputTrouble.End(Option, () => Directory.CreateDirectory(folder));
        byte[] last = [.. bench.Frame];
        bench.FrameChanged = () => OutputTrouble.End(Option, () =>
        {
            string name = Path.Combine(folder, $"{bench.NowNs / NsPerMs:D9}ms");
            if (bench.FrameCrc is { } crc)
            {
                File.WriteAllLines($"{name}.txt", [.. bench.Display, $"frame {crc}"]);
            }
            if (!bench.Frame.SequenceEqual(last))
            {
                last = [.. bench.Frame];
                using FileStream file = File.Create($"{name}.png");
                PngPicture.Write(file, last, Scale);
            }
        });
    };
}
