using System;
using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.World;
using PosTerminal.Hal.Gpio;

namespace PosTerminal.Emulator.Waveforms;

/// <summary>
/// Records pins of a bench. A scan borrows up to 100 us of the board's time and gives it back, so changes can come
/// out of order; they wait here until nothing earlier can come.
/// </summary>
public sealed class PinRecorder : IPinObserver, IDisposable
{
    private readonly IEmulatedBench _bench;
    private readonly IWaveSink _sink;
    private readonly int[] _pins;
    private readonly long[] _lastNs;
    private readonly PriorityQueue<(int Wire, WireLevel Level), (long TimeNs, long Sequence)> _waiting = new();
    private long _sequence;
    private long _endNs;

    /// <summary>Records from now until it is disposed.</summary>
    /// <param name="bench">The bench.</param>
    /// <param name="names">Names of <see cref="Board.PinNames"/>; their order is that of the wires.</param>
    /// <param name="sink">Where to.</param>
    public PinRecorder(IEmulatedBench bench, IReadOnlyList<string> names, IWaveSink sink)
    {
        _bench = bench;
        _sink = sink;
        _pins = [.. names.Select(name => Board.PinNames[name])];
        _lastNs = new long[_pins.Length];
        _endNs = bench.NowNs;
        sink.Begin(_endNs, [.. _pins.Select(LevelOf)]);
        bench.PowerSwitched += LookAtAll;
        foreach (int pin in _pins.Distinct())
        {
            bench.Pins.Observe(pin, this);
        }
    }

    /// <summary>Changes that the sink does not have yet, oldest first: the last edge is always among them.</summary>
    public IEnumerable<(long TimeNs, int Wire, WireLevel Level)> Waiting =>
        _waiting.UnorderedItems.OrderBy(item => item.Priority)
            .Select(item => (item.Priority.TimeNs, item.Element.Wire, item.Element.Level));

    /// <inheritdoc/>
    public void LevelChanged(int pin, bool level, long timeNs)
    {
        Release(Math.Min(_bench.NowNs, timeNs));
        Record(pin, timeNs);
    }

    /// <summary>Ends the waveform at the bench's time.</summary>
    public void Dispose()
    {
        _bench.PowerSwitched -= LookAtAll;
        foreach (int pin in _pins.Distinct())
        {
            _bench.Pins.Unobserve(pin, this);
        }
        Release(long.MaxValue);
        _sink.End(Math.Max(_endNs, _bench.NowNs));
    }

    // Without power nothing drives the lines of the keypad; card and head drive the two others.
    private WireLevel LevelOf(int pin)
    {
        bool isHeld = _bench.Machine is not null || pin is Board.CardPresentPin or Board.Track2Pin;
        return !isHeld ? WireLevel.Floating : _bench.Pins.Level(pin) ? WireLevel.High : WireLevel.Low;
    }

    private void LookAtAll()
    {
        foreach (int pin in _pins)
        {
            Record(pin, _bench.NowNs);
        }
    }

    // Changes of one pin keep the order in which they were told, so that the last of them is the level of the pin.
    private void Record(int pin, long timeNs)
    {
        int wire = Array.IndexOf(_pins, pin);
        _lastNs[wire] = Math.Max(_lastNs[wire], timeNs);
        _waiting.Enqueue((wire, LevelOf(pin)), (_lastNs[wire], _sequence++));
    }

    private void Release(long beforeNs)
    {
        while (_waiting.TryPeek(out (int Wire, WireLevel Level) change, out (long TimeNs, long Sequence) when)
            && when.TimeNs < beforeNs)
        {
            _waiting.Dequeue();
            _endNs = when.TimeNs;
            _sink.Change(when.TimeNs, change.Wire, change.Level);
        }
    }
}
