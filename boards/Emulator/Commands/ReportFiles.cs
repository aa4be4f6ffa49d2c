using System;
using System.Collections.Generic;
using System.IO;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Scenarios.Reports;
using PosTerminal.Emulator.Storage;

namespace PosTerminal.Emulator.Commands;

/// <summary>
/// Files that a run writes. All are tried before it plays, so that a bad path costs no time. Those that grow are
/// emptied when it begins; those that are written at its end take the place of what was there then.
/// </summary>
public sealed class ReportFiles : IDisposable
{
    private Stream? _junit;
    private Stream? _events;
    private readonly RunOptions _options;
    private Stream? _result;
    private KeptResults? _kept;

    private ReportFiles(RunOptions options) => _options = options;

    /// <summary>Pictures of the display; null where nobody wants them.</summary>
    public FrameFolder? Frames { get; private init; }

    /// <summary>Waveforms of the pins; null where nobody wants them.</summary>
    public WaveFiles? Waves { get; private init; }

    /// <summary>Opens them; null with a complaint when one cannot be written.</summary>
    public static ReportFiles? Open(RunOptions options, Streams streams)
    {
        var files = new ReportFiles(options)
        {
            Frames = options.FramesPath is null ? null : new(options.FramesPath),
            Waves = options.VcdPath is null ? null : new(
                options.VcdPath, options.Pins, options.VcdPath == RunOptions.StandardOutput ? streams.Output : null),
        };
        try
        {
            files.OpenAll(streams);
            return files;
        }
        catch (Exception exception) when (
            exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            files.Dispose();
            streams.Error.WriteLine($"error: {exception.Message}");
            return null;
        }
    }

    // A file of "--result" is made when all is known; a pipe is opened before, as whoever reads it waits.
    private void OpenAll(Streams streams)
    {
        OutputTrouble.Name("--junit", () =>
        {
            if (!RunFiles.IsKept(_options.JUnitPath))
            {
                _junit = Create(_options.JUnitPath, streams);
            }
            else
            {
                OutputFile.Check(_options.JUnitPath!);
            }
        });
        OutputTrouble.Name("--journal", () => _events = Create(_options.EventsPath, streams));
        OutputTrouble.Name("--result", () =>
        {
            if (!RunFiles.IsKept(_options.ResultPath))
            {
                _result = Create(_options.ResultPath, streams);
            }
            else
            {
                OutputFile.MakeFolder(_options.ResultPath!);
            }
        });
        OutputTrouble.Name("--vcd", () => Waves?.Check());
        OutputTrouble.Name("--frames", () => Frames?.Create());
    }

    /// <summary>Results that a run which was interrupted has kept.</summary>
    public IReadOnlyList<ShardCase> Kept => _kept?.Cases ?? [];

    /// <summary>How far the power cuts of a case have come, by its place; null where nothing is kept of them.</summary>
    public KeptCuts? CutsOf(int place) => _kept?.CutsOf(place);

    /// <summary>
    /// Begins to keep results, and empties what a run before has written; an exit code, with a complaint, where that
    /// cannot be.
    /// </summary>
    public int TryBegin(ShardResult run, TextWriter errors)
    {
        try
        {
            if (_options.Resumes && KeptResults.PathOf(_options.ResultPath!) is { } kept && !File.Exists(kept))
            {
                errors.WriteLine($"there is no '{kept}' to go on with: everything is played");
            }
            _kept = !RunFiles.IsKept(_options.ResultPath)
                ? null : KeptResults.Open(
                    _options.ResultPath!, run with { Order = ShardFiles.OrderHere(run.Order, _options) },
                    _options.Resumes);
            Empty(_events);
            return ExitCode.Pass;
        }
        catch (Exception exception) when (
            exception is FormatException or IOException or UnauthorizedAccessException or DataFolderException)
        {
            string option = exception is DataFolderException ? "'--result': " : "";
            errors.WriteLine($"error: {option}{exception.Message}");
            return exception is FormatException ? ExitCode.BadInput : ExitCode.Infrastructure;
        }
    }

    /// <summary>Keeps the result of a case; one that only the rig has spoilt is to be played again.</summary>
    public void Keep(CaseResult result, int place)
    {
        if (result.Verdict != Verdict.Infrastructure)
        {
            _kept?.Add(ShardCase.Of(result, place));
        }
    }

    /// <summary>Keeps how far the power cuts of a case have come. May be told from any thread.</summary>
    public void Keep(KeptCuts cuts) => _kept?.Add(cuts);

    /// <summary>Adds the events of a case.</summary>
    public void WriteEvents(CaseResult result, string? scenario)
    {
        if (_events is not null)
        {
            new EventFile(_events).Write(result, scenario);
        }
    }

    /// <summary>Writes the results.</summary>
    public void WriteJUnit(IReadOnlyList<CaseResult> results, DateTime startUtc)
    {
        if (_junit is not null)
        {
            JUnitFile.Write(_junit, results, startUtc);
        }
        else if (_options.JUnitPath is { } path)
        {
            OutputTrouble.Name(
                "--junit", () => OutputFile.Replace(path, file => JUnitFile.Write(file, results, startUtc)));
        }
    }

    /// <summary>Writes the results of a part.</summary>
    public void WriteShard(Func<ShardResult> result)
    {
        if (_kept is not null)
        {
            OutputFile.Replace(_options.ResultPath!, file => ShardFiles.Write(file, result()));
            _kept.Forget();
        }
        else if (_result is not null)
        {
            ShardFiles.Write(_result, result());
        }
    }

    // A pipe has nothing of before.
    private static void Empty(Stream? file)
    {
        if (file is { CanSeek: true } and not FileStream { Length: 0 })
        {
            file.SetLength(0);
        }
    }

    private static Stream? Create(string? path, Streams streams) => path switch
    {
        null => null,
        RunOptions.StandardOutput => streams.OpenReport(),
        _ => OutputFile.Keep(path),
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        _junit?.Dispose();
        _events?.Dispose();
        _result?.Dispose();
        _kept?.Dispose();
    }
}
