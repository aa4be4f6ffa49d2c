using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;

namespace PosTerminal.Emulator.Rigs.Live;

/// <summary>
/// What was said on the lines of a rig during a case: console, jig and issuer. It holds no secret: what a key or a wave
/// is made of is left out before it comes here.
/// </summary>
public sealed class RigLog
{
    private const int MostLines = 20_000;

    private readonly Queue<string> _lines = [];
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        lock (_lines)
        {
            _lines.Clear();
            _clock.Restart();
        }
    }

    /// <summary>Adds a line of a source, as "jig" or "console".</summary>
    public void Add(string source, string line)
    {
        lock (_lines)
        {
            _lines.Enqueue(string.Create(
                CultureInfo.InvariantCulture, $"{_clock.Elapsed.TotalMilliseconds,10:0.0} {source,-7} {line}"));
            if (_lines.Count > MostLines)
            {
                _lines.Dequeue();
            }
        }
    }

    /// <summary>Writes it into a file.</summary>
    public void Write(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        lock (_lines)
        {
            File.WriteAllLines(file, _lines);
        }
    }
}
