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
    private const string Option = "--vcd";

    private TextWriter? _writer;
    private PinRecorder? _recorder;

    /// <summary>Begins to record a bench.</summary>
    public void Follow(IBench bench)
    {
        if (bench.Emulated is { } emulated)
        {
            OutputTrouble.End(
                Option, () => _writer = output ?? new StreamWriter(OutputFile.Create(path), Encoding.ASCII));
            _recorder = new PinRecorder(emulated, pins, new NamedSink(new VcdWriter(_writer!, pins)));
        }
    }

    /// <summary>
    /// Ends the waveform and closes the file. What cannot be written then makes a pass none; a failure stays one.
    /// </summary>
    public CaseResult End(CaseResult result)
    {
        string? trouble = Trouble();
        return trouble is null || result.Verdict is Verdict.Infrastructure ? result
            : result.Verdict is not Verdict.Pass
                ? result with { Message = $"{result.Message}; {trouble}", Report = $"{result.Report}  {trouble}\n" }
                : result with
                {
                    Verdict = Verdict.Infrastructure,
                    Message = trouble,
                    Report = $"  {trouble}\n{FailureReport.Replay(result)}\n",
                };
    }

    /// <inheritdoc/>
    public void Dispose() => _ = Trouble();

    private string? Trouble()
    {
        try
        {
            Close();
            return null;
        }
        catch (IOException exception)
        {
            return OutputTrouble.Ending(Option, exception).Message;
        }
        catch (BenchFailure failure)
        {
            return failure.Message;
        }
    }

    private void Close()
    {
        using TextWriter? writer = output is null ? _writer : null;
        PinRecorder? recorder = _recorder;
        (_writer, _recorder) = (null, null);
        recorder?.Dispose();
    }

    // The bench is in the middle of something when this is written, and what cannot be written is no fault of it.
    private sealed class NamedSink(IWaveSink inner) : IWaveSink
    {
        public void Begin(long timeNs, IReadOnlyList<WireLevel> levels) => Do(() => inner.Begin(timeNs, levels));

        public void Change(long timeNs, int wire, WireLevel level) => Do(() => inner.Change(timeNs, wire, level));

        public void End(long timeNs) => Do(() => inner.End(timeNs));

        private static void Do(Action write)
        {
            try
            {
                write();
            }
            catch (IOException exception)
            {
                throw OutputTrouble.Ending(Option, exception);
            }
        }
    }
}
