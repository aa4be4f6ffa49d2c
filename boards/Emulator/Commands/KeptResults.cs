using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using PosTerminal.Emulator.Scenarios.Reports;
using PosTerminal.Emulator.Storage;

namespace PosTerminal.Emulator.Commands;

/// <summary>
/// FILE.part beside the FILE of "--result": which run it is of, then a line for each case that has ended, so that a run
/// that was interrupted or killed can go on.
/// </summary>
public sealed class KeptResults : IDisposable
{
    private readonly StreamWriter _lines;
    private readonly string _path;

    private KeptResults(string path, ShardResult run, IReadOnlyList<ShardCase> cases)
    {
        _path = path;
        Cases = cases;
        // A kill between the two leaves what was kept before.
        string fresh = path + ".new";
        File.WriteAllLines(fresh, [ShardFiles.LineOf(run), .. cases.Select(ShardFiles.LineOf)]);
        File.Move(fresh, path, overwrite: true);
        _lines = new StreamWriter(path, append: true) { AutoFlush = true };
    }

    /// <summary>What was there already.</summary>
    public IReadOnlyList<ShardCase> Cases { get; }

    /// <summary>Path of the lines for the file of the whole.</summary>
    public static string PathOf(string result) => result + ".part";

    /// <summary>Begins anew, or goes on where there are lines of the same run.</summary>
    /// <param name="result">The file of the whole.</param>
    /// <param name="run">The run, without cases.</param>
    /// <param name="resumes">True where what was kept counts.</param>
    /// <exception cref="FormatException">What was kept is of another run, or would be lost unasked.</exception>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    public static KeptResults Open(string result, ShardResult run, bool resumes)
    {
        string path = PathOf(result);
        if (!resumes && File.Exists(path))
        {
            throw new FormatException(
                $"'{path}' has results of a run that was interrupted: go on with '--resume', or remove the file");
        }
        ShardCase[] cases = resumes && File.Exists(path) ? [.. Read(path, run)] : [];
        // What a run of before has written is of no use any more.
        OutputFile.Remove(result);
        return new(path, run, cases);
    }

    /// <summary>Keeps the result of a case.</summary>
    public void Add(ShardCase one) => _lines.WriteLine(ShardFiles.LineOf(one));

    /// <summary>The whole is written: nothing is kept any more.</summary>
    public void Forget()
    {
        _lines.Dispose();
        File.Delete(_path);
    }

    /// <inheritdoc/>
    public void Dispose() => _lines.Dispose();

    // The last line may have been cut off by whoever killed the run: that case is played again.
    private static IEnumerable<ShardCase> Read(string path, ShardResult run)
    {
        string[] lines = File.ReadAllLines(path);
        if (lines.Length < 2)
        {
            return [];
        }
        ShardResult before = ShardFiles.RunOf(path, lines[0]);
        ShardFiles.CheckSame(path, before, "this run", run);
        if (before.Number != run.Number)
        {
            throw new FormatException($"'{path}' is of shard {before.Number}, and this is shard {run.Number}");
        }
        return lines.Skip(1).Select(CaseOf).OfType<ShardCase>().DistinctBy(one => one.Place);
    }

    private static ShardCase? CaseOf(string line)
    {
        try
        {
            return ShardFiles.CaseOf(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
