using System.Collections.Generic;
using System.Text;
using PosTerminal.Emulator.Benches;
using PosTerminal.Firmware.Console;
using PosTerminal.Firmware.Trace;

namespace PosTerminal.Emulator.Machine;

/// <summary>Copies what the terminal traces into a list of events that outlives power cuts.</summary>
/// <param name="most">Most events that are kept.</param>
public sealed class TraceRecorder(int most)
{
    private readonly EventLog _events = new(most);
    private readonly TextLine _value = new();
    private TraceRing? _trace;
    private long _nextSequence;
    private long _bootMs;

    /// <summary>The events so far, oldest first.</summary>
    public EventLog Events => _events;

    /// <summary>Follows the trace of a terminal that was just switched on.</summary>
    public void Follow(TraceRing trace, long bootMs)
    {
        _trace = trace;
        _nextSequence = 0;
        _bootMs = bootMs;
    }

    /// <summary>Takes over what is new; to be called after every tick, so that the ring never overruns.</summary>
    /// <param name="observer">Told of each event.</param>
    public void Collect(BenchObserver? observer)
    {
        int before = _events.Count;
        while (_trace is not null && _nextSequence < _trace.NextSequence)
        {
            _events.Add(Convert(_trace, _nextSequence));
            _nextSequence++;
            observer?.Happened(_events[^1]);
        }
        if (_events.Count > before)
        {
            observer?.Ticked();
        }
    }

    private TraceEvent Convert(TraceRing trace, long sequence)
    {
        TraceKind kind = trace.KindAt(sequence);
        List<KeyValuePair<string, string>> data = new(2);
        Add(data, TraceText.FirstNameOf(kind), trace.FirstAt(sequence));
        Add(data, TraceText.SecondNameOf(kind), trace.SecondAt(sequence));
        return new TraceEvent(_bootMs + trace.TimeMsAt(sequence), TraceText.NameOf(kind), data);
    }

    private void Add(List<KeyValuePair<string, string>> data, string name, long value)
    {
        if (name.Length > 0)
        {
            data.Add(new(name, ValueOf(name, value)));
        }
    }

    private string ValueOf(string name, long value)
    {
        _value.Clear();
        TraceText.PutValue(_value, name, value);
        return Encoding.ASCII.GetString(_value.Bytes, 0, _value.Count);
    }
}
