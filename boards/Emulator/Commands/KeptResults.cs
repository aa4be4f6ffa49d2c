using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using PosTerminal.Emulator.Scenarios.Reports;
using PosTerminal.Emulator.Storage;

namespace PosTerminal.Emulator.Commands;

/// <summary>
/// FILE.part beside the FILE of "--result": which run it is of, then a line for each case that has ended, and now and
/// then one for the power cuts of the case that is played, so that a run that was interrupted or killed can go on.
/// </summary>
public sealed class KeptResults : IDisposable
{
    private readonly HeldPlace _held;
    private readonly StreamWriter _lines;
    private readonly string _path;
    private readonly object _gate = new();
    private readonly Dictionary<int, KeptCuts> _cuts;

    private KeptResults(
        HeldPlace held, string path, ShardResult run, IReadOnlyList<ShardCase> cases, KeptCuts[] cuts)
    {
        _held = held;
        _path = path;
        Cases = cases;
        _cuts = cuts.ToDictionary(one => one.Place);
        // A kill between the two leaves what was kept before.
        string fresh = path + ".new";
        File.WriteAllLines(
            fresh, [ShardFiles.LineOf(run), .. cases.Select(ShardFiles.LineOf), .. cuts.Select(ShardFiles.LineOf)]);
        File.Move(fresh, path, overwrite: true);
        _lines = new StreamWriter(path, append: true) { AutoFlush = true };
    }

    /// <summary>What was there already.</summary>
    public IReadOnlyList<ShardCase> Cases { get; }

    /// <summary>How far the power cuts of a case have come, by its place; null where nothing is kept of them.</summary>
    public KeptCuts? CutsOf(int place)
    {
        lock (_gate)
        {
            return _cuts.GetValueOrDefault(place);
        }
    }

    /// <summary>Path of the lines for the file of the whole.</summary>
    public static string PathOf(string result) => result + ".part";

    /// <summary>Begins anew, or goes on where there are lines of the same run.</summary>
    /// <param name="result">The file of the whole.</param>
    /// <param name="run">The run, without cases.</param>
    /// <param name="resumes">True where what was kept counts.</param>
    /// <exception cref="FormatException">What was kept is of another run, or would be lost unasked.</exception>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    /// <exception cref="DataFolderException">Another run is about to write it.</exception>
    public static KeptResults Open(string result, ShardResult run, bool resumes)
    {
        string path = PathOf(result);
        HeldPlace held = HeldPlace.OfResult(result, PathOf(RealPath.Of(result)));
        try
        {
            return Open(held, result, path, run, resumes);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    private static KeptResults Open(HeldPlace held, string result, string path, ShardResult run, bool resumes)
    {
        if (!resumes && File.Exists(path))
        {
            throw new FormatException(
                $"'{path}' has results of a run that was interrupted: go on with '--resume', or remove the file");
        }
        string[] lines = resumes && File.Exists(path) ? LinesOf(path, run) : [];
        ShardCase[] cases = [.. Read<ShardCase>(lines).DistinctBy(one => one.Place)];
        HashSet<int> ended = [.. cases.Select(one => one.Place)];
        KeptCuts[] cuts = [.. Read<KeptCuts>(lines).Where(one => one.Cuts is not null && !ended.Contains(one.Place))
            .GroupBy(one => one.Place).Select(newest => newest.Last())];
        // What a run of before has written is of no use any more.
        OutputFile.Remove(result);
        return new(held, path, run, cases, cuts);
    }

    /// <summary>Keeps the result of a case. May be told from any thread.</summary>
    public void Add(ShardCase one)
    {
        lock (_gate)
        {
            _lines.WriteLine(ShardFiles.LineOf(one));
        }
    }

    /// <summary>Keeps how far the power cuts of a case have come. May be told from any thread.</summary>
    public void Add(KeptCuts cuts)
    {
        lock (_gate)
        {
            _cuts[cuts.Place] = cuts;
            _lines.WriteLine(ShardFiles.LineOf(cuts));
        }
    }

    /// <summary>The whole is written: nothing is kept any more.</summary>
    public void Forget()
    {
        _lines.Dispose();
        File.Delete(_path);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _lines.Dispose();
        _held.Dispose();
    }

    private static string[] LinesOf(string path, ShardResult run)
    {
        string[] lines = File.ReadAllLines(path);
        if (lines.Length == 0)
        {
            return [];
        }
        ShardResult before = ShardFiles.RunOf(path, lines[0]);
        ShardFiles.CheckSame(path, before, "this run", run);
        if (before.Number != run.Number)
        {
            throw new FormatException($"'{path}' is of shard {before.Number}, and this is shard {run.Number}");
        }
        return lines[1..];
    }

    // A line of one kind lacks what the other must have. The last one may have been cut off by whoever killed the run:
    // what it told is played again.
    private static IEnumerable<T> Read<T>(string[] lines)
        where T : class => lines.Select(Read<T>).OfType<T>();

    private static T? Read<T>(string line)
        where T : class
    {
        try
        {
            return ShardFiles.Of<T>(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
