using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.FrontPanel.Recording;
using PosTerminal.Emulator.Scenarios.Stage;
using PosTerminal.Emulator.Scenarios.Steps;
using PosTerminal.Emulator.Waveforms;
using PosTerminal.Emulator.World;

namespace PosTerminal.Emulator.FrontPanel.Live;

/// <summary>One terminal of the panel from its first power-up on. Only the thread of the bench may use it.</summary>
public sealed class LiveTerminal : IDisposable
{
    private const int KeptChanges = 100_000;

    private readonly Play _play;
    private readonly List<StepPart> _parts = [];
    private readonly RecentWaveform _waveform = new(PinList.All, KeptChanges);
    private readonly PinRecorder? _recorder;

    /// <summary>A terminal without power.</summary>
    /// <param name="bench">The terminal.</param>
    /// <param name="options">How it is set up.</param>
    /// <param name="elapsed">Called whenever its time has moved on.</param>
    public LiveTerminal(IBench bench, BenchOptions options, Action elapsed)
    {
        Bench = bench;
        Options = options;
        Record = new SessionRecord(options, () => bench.ArmedCutsCome);
        _play = new Play(bench, Play.DefaultWithinNs, long.MaxValue, new SecretWatch(false, []))
        {
            PartDone = _parts.Add,
        };
        if (bench.Emulated is { } emulated)
        {
            emulated.Observer = new ElapsedObserver(elapsed);
            Edges = [.. Board.PinNames.Select(pin => Observe(emulated, pin.Key, pin.Value))];
            _recorder = new PinRecorder(emulated, PinList.All, _waveform);
        }
    }

    /// <summary>The terminal.</summary>
    public IBench Bench { get; }

    /// <summary>How it is set up.</summary>
    public BenchOptions Options { get; }

    /// <summary>
    /// Its own among all terminals of all servers: a page that finds another one here begins its journal anew.
    /// </summary>
    public string Session { get; } = Guid.NewGuid().ToString("N");

    /// <summary>What was done to it.</summary>
    public SessionRecord Record { get; }

    /// <summary>What was chosen around it.</summary>
    public Settings Settings { get; } = new();

    /// <summary>The last edges of its pins.</summary>
    public IReadOnlyList<EdgeRing> Edges { get; } = [];

    /// <summary>True while a delay passes: it is there to be skipped, not to be sat through.</summary>
    public bool IsSkipping { get; private set; }

    /// <summary>Does steps one after the other, up to the first that cannot be done.</summary>
    public StepOutcome Do(IReadOnlyList<StepRequest> requests)
    {
        for (int i = 0; i < requests.Count; i++)
        {
            try
            {
                Do(requests[i]);
            }
            catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
            {
                return new StepOutcome($"{(requests.Count > 1 ? $"step {i + 1}: " : "")}{exception.Message}");
            }
        }
        return StepOutcome.Done;
    }

    /// <summary>Writes the last changes of its pins, up to now.</summary>
    public void WriteVcd(TextWriter output) => _waveform.WriteVcd(output, _recorder?.Waiting ?? [], Bench.NowNs);

    /// <inheritdoc/>
    public void Dispose()
    {
        _recorder?.Dispose();
        Bench.Dispose();
    }

    private void Do(StepRequest request)
    {
        long beginNs = Bench.NowNs;
        _parts.Clear();
        IsSkipping = request.Step is DelayStep;
        if (_play.Run(request.Step) is { } failure)
        {
            // In a scenario it would fail again, and end the replay: what it has done is what is done again.
            _parts.ForEach(part => Record.Add(part));
            throw new InvalidOperationException($"'{request.Step.Verb}' did not reach {failure.Expected}");
        }
        IsSkipping = false;
        Settings.Note(request.Step);
        Record.Add(request.Node, beginNs, Bench.NowNs, request.Step is PowerStep { Event: not "" });
    }

    private static EdgeRing Observe(IEmulatedBench bench, string name, int pin)
    {
        EdgeRing ring = new(name, bench.Pins.Level(pin));
        bench.Pins.Observe(pin, ring);
        return ring;
    }
}
