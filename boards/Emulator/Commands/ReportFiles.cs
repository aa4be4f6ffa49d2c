using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PosTerminal.Emulator.Scenarios.Reports;
using PosTerminal.Emulator.Storage;

namespace PosTerminal.Emulator.Commands;

/// <summary>
/// Files that a run writes. All are tried before it plays, so that a bad path costs no time. Those that grow are
/// emptied when it begins; those that are written at its end take the place of what was there then.
/// </summary>
public sealed class ReportFiles : IDisposable
{
    private readonly RunOptions _options;
    private readonly ReportOutput _junitOutput;
    private readonly ReportOutput _eventsOutput;
    private readonly ReportOutput _resultOutput;
    private Stream? _junit;
    private Stream? _events;
    private Stream? _result;
    private KeptResults? _kept;

    private ReportFiles(RunOptions options)
    {
        _options = options;
        _junitOutput = new("--junit", options.JUnitPath);
        _eventsOutput = new("--journal", options.EventsPath);
        _resultOutput = new("--result", options.ResultPath);
    }

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
        catch (UnwritableException exception)
        {
            files.Dispose();
            streams.Error.WriteLine($"error: {exception.Message}");
            return null;
        }
    }

    // A file of "--result" is made when all is known; a pipe is opened before, as whoever reads it waits.
    private void OpenAll(Streams streams)
    {
        _junitOutput.Open(() => _junit = Begun(_options.JUnitPath, streams));
        _eventsOutput.Open(() => _events = Create(_options.EventsPath, streams));
        _resultOutput.Open(() => OpenResult(streams));
        new ReportOutput("--vcd", _options.VcdPath).Open(() => Waves?.Check());
        new ReportOutput("--frames", _options.FramesPath).Open(() => Frames?.Create());
    }

    // What was there stays until the new one is whole.
    private static Stream? Begun(string? path, Streams streams)
    {
        if (!RunFiles.IsKept(path))
        {
            return Create(path, streams);
        }
        OutputFile.Check(path!);
        return null;
    }

    private void OpenResult(Streams streams)
    {
        if (!RunFiles.IsKept(_options.ResultPath))
        {
            _result = Create(_options.ResultPath, streams);
            return;
        }
        foreach (string file in new[] { _options.ResultPath!, KeptResults.PathOf(_options.ResultPath!) })
        {
            if (Directory.Exists(file))
            {
                throw new IOException($"'{file}' is a folder, and a file is wanted");
            }
        }
        OutputFile.MakeFolder(_options.ResultPath!);
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
            _resultOutput.Open(() => _kept = !RunFiles.IsKept(_options.ResultPath) ? null : KeptResults.Open(
                _options.ResultPath!, run with { Order = ShardFiles.OrderHere(run.Order, _options) },
                _options.Resumes));
            _eventsOutput.Open(() => Empty(_events));
            return ExitCode.Pass;
        }
        catch (Exception exception) when (exception is FormatException or UnwritableException or DataFolderException)
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
            _resultOutput.Write(() => _kept?.Add(ShardCase.Of(result, place)));
        }
    }

    /// <summary>Keeps how far the power cuts of a case have come. May be told from any thread.</summary>
    public void Keep(KeptCuts cuts) => _resultOutput.Write(() => _kept?.Add(cuts));

    /// <summary>Adds the events of a case.</summary>
    public void WriteEvents(CaseResult result, string? scenario)
    {
        if (_events is { } file)
        {
            _eventsOutput.Write(() =>
            {
                new EventFile(file).Write(result, scenario);
                file.Flush();
            });
        }
    }

    /// <summary>Writes the results.</summary>
    public void WriteJUnit(IReadOnlyList<CaseResult> results, DateTime startUtc)
    {
        if (_options.JUnitPath is not { } path)
        {
            return;
        }
        void Write(Stream file)
        {
            JUnitFile.Write(file, results, startUtc);
            file.Flush();
        }
        _junitOutput.Write(() =>
        {
            if (_junit is not null)
            {
                Write(_junit);
            }
            else
            {
                OutputFile.Replace(path, Write);
            }
        });
    }

    /// <summary>Writes the results of a part.</summary>
    public void WriteShard(Func<ShardResult> result) => _resultOutput.Write(() =>
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
    });

    /// <summary>
    /// Closes all files, tells what could not be written, and answers the exit code of the run: one that says more than
    /// that a file is missing stays.
    /// </summary>
    /// <param name="code">The exit code so far.</param>
    /// <param name="errors">Where it is told.</param>
    public int Close(int code, TextWriter errors)
    {
        Dispose();
        ReportOutput[] spoilt = [.. new[] { _junitOutput, _eventsOutput, _resultOutput }
            .Where(output => output.Trouble is not null)];
        foreach (ReportOutput output in spoilt)
        {
            errors.WriteLine($"error: {output.Trouble}");
        }
        return spoilt.Length > 0 ? ExitCode.WithLoss(code) : code;
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
        _junitOutput.Close(() => _junit?.Dispose());
        _eventsOutput.Close(() => _events?.Dispose());
        _resultOutput.Close(() => _result?.Dispose());
        _resultOutput.Close(() => _kept?.Dispose());
    }
}
