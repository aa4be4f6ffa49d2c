using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Scenarios.Pictures;
using PosTerminal.Emulator.Storage;

namespace PosTerminal.Emulator.Scenarios.Reports;

/// <summary>A folder of pictures: one sub-folder for each case and seed, one PNG for each change.</summary>
/// <param name="path">The folder.</param>
public sealed partial class FrameFolder(string path)
{
    private const string Option = "--frames";
    private const int Scale = 4;
    private const long NsPerMs = 1_000_000;

    private readonly CaseNames _names = new();

    /// <summary>Makes the folder where it is not there.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    public void Create()
    {
        if (File.Exists(path))
        {
            throw new IOException($"'{path}' is a file, and a folder is wanted");
        }
        Directory.CreateDirectory(path);
    }

    /// <summary>True for a picture in the folder of a case, which the next run may remove.</summary>
    public bool MayRemove(string picture)
    {
        string real = RealPath.Of(picture);
        return OwnName().IsMatch(Path.GetFileName(real))
            && RealPath.Comparer.Equals(Path.GetDirectoryName(Path.GetDirectoryName(real)), RealPath.Of(path));
    }

    /// <summary>What makes a bench write its pictures into the sub-folder of the next case.</summary>
    public Action<IBench> Follow(string scenario, int seed)
    {
        string folder = Path.Combine(path, _names.Take(scenario, seed));
        return bench => Follow(bench, folder);
    }

    private static void Follow(IBench bench, string folder)
    {
        OutputTrouble.End(Option, () => Begin(folder));
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
    }

    // Pictures of a run before would stand between those of this one.
    private static void Begin(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (string file in Directory.GetFiles(folder).Where(one => OwnName().IsMatch(Path.GetFileName(one))))
        {
            OutputFile.Remove(file);
        }
    }

    [GeneratedRegex(@"\A[0-9]{9,}ms\.(png|txt)\z")]
    private static partial Regex OwnName();
}
