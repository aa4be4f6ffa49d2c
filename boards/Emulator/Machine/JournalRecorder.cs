using System.Collections.Generic;
using System.Text;
using PosTerminal.Firmware.Console;
using PosTerminal.Firmware.Trace;

namespace PosTerminal.Emulator.Machine;

/// <summary>Copies what the terminal traces into a journal that outlives power cuts.</summary>
public sealed class JournalRecorder
{
    private readonly List<JournalEntry> _entries = [];
    private readonly TextLine _value = new();
    private TraceRing? _trace;
    private long _nextSequence;
    private long _bootMs;

    /// <summary>All events so far, oldest first.</summary>
    public IReadOnlyList<JournalEntry> Entries => _entries;

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
        int before = _entries.Count;
        while (_trace is not null && _nextSequence < _trace.NextSequence)
        {
            _entries.Add(Convert(_trace, _nextSequence));
            _nextSequence++;
            observer?.Happened(_entries[^1]);
        }
        if (_entries.Count > before)
        {
            observer?.Ticked();
        }
    }

    private JournalEntry Convert(TraceRing trace, long sequence)
    {
        TraceKind kind = trace.KindAt(sequence);
        List<KeyValuePair<string, string>> data = new(2);
        Add(data, TraceText.FirstNameOf(kind), trace.FirstAt(sequence));
        Add(data, TraceText.SecondNameOf(kind), trace.SecondAt(sequence));
        return new JournalEntry(_bootMs + trace.TimeMsAt(sequence), TraceText.NameOf(kind), data);
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
