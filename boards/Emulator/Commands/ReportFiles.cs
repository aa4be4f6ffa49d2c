using System;
using System.Collections.Generic;
using System.IO;
using PosTerminal.Emulator.Scenarios.Reports;

namespace PosTerminal.Emulator.Commands;

/// <summary>Files that a run writes; opened before it plays, so that a bad path costs no time.</summary>
public sealed class ReportFiles : IDisposable
{
    private Stream? _junit;
    private Stream? _events;
    private Stream? _result;

    private ReportFiles()
    {
    }

    /// <summary>Pictures of the display; null where nobody wants them.</summary>
    public FrameFolder? Frames { get; private init; }

    /// <summary>Waveforms of the pins; null where nobody wants them.</summary>
    public WaveFiles? Waves { get; private init; }

    /// <summary>Opens them; null with a complaint when one cannot be written.</summary>
    public static ReportFiles? Open(RunOptions options, Streams streams)
    {
        var files = new ReportFiles
        {
            Frames = options.FramesPath is null ? null : new(options.FramesPath),
            Waves = options.VcdPath is null ? null : new(
                options.VcdPath, options.Pins, options.VcdPath == RunOptions.StandardOutput ? streams.Output : null),
        };
        try
        {
            files._junit = Create(options.JUnitPath, streams);
            files._events = Create(options.EventsPath, streams);
            files._result = Create(options.ResultPath, streams);
            files.Waves?.Check();
            files.Frames?.Create();
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
    }

    /// <summary>Writes the results of a part.</summary>
    public void WriteShard(Func<ShardResult> result)
    {
        if (_result is not null)
        {
            ShardFiles.Write(_result, result());
        }
    }

    private static Stream? Create(string? path, Streams streams) => path switch
    {
        null => null,
        RunOptions.StandardOutput => streams.OpenReport(),
        _ => File.Create(path),
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        _junit?.Dispose();
        _events?.Dispose();
        _result?.Dispose();
    }
}
