using System;
using System.Collections.Concurrent;
using System.Threading.Channels;

namespace PosTerminal.Emulator.FrontPanel.Live;

/// <summary>
/// Hands pictures of the terminal to whoever watches. Each watcher has room for one: a slow one gets the newest when it
/// is ready, and nobody ever waits for it.
/// </summary>
public sealed class SnapshotHub
{
    /// <summary>Most watchers at a time.</summary>
    public const int Capacity = 128;

    private const int ShortestGapMs = 40;
    private const int LongestGapMs = 250;

    private readonly ConcurrentDictionary<Channel<byte[]>, bool> _watchers = new();
    private long _lastMs;
    private int _eventCount;
    private volatile bool _isDirty = true;

    /// <summary>True when there is something new to show.</summary>
    public bool IsDirty
    {
        get => _isDirty;
        set => _isDirty = value;
    }

    /// <summary>How long the bench may sleep before the next picture is due, in ms.</summary>
    public int WaitMs => IsDirty ? ShortestGapMs : LongestGapMs;

    /// <summary>Somebody begins to watch; null when there are too many.</summary>
    public Channel<byte[]>? TryJoin()
    {
        Channel<byte[]> watcher = Channel.CreateBounded<byte[]>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        if (_watchers.Count >= Capacity)
        {
            return null;
        }
        _watchers[watcher] = true;
        IsDirty = true;
        return watcher;
    }

    /// <summary>Somebody has gone.</summary>
    public void Leave(Channel<byte[]> watcher) => _watchers.TryRemove(watcher, out _);

    /// <summary>Tells every watcher that the end has come.</summary>
    public void Close()
    {
        foreach (Channel<byte[]> watcher in _watchers.Keys)
        {
            watcher.Writer.TryComplete();
        }
    }

    /// <summary>Makes a picture when one is due; called by the thread of the bench, as often as it likes.</summary>
    public void Publish(LiveTerminal terminal, PaceMode pace)
    {
        long nowMs = Environment.TickCount64;
        bool isNew = IsDirty || terminal.Bench.Events.Count != _eventCount;
        if (_watchers.IsEmpty || nowMs - _lastMs < (isNew ? ShortestGapMs : LongestGapMs))
        {
            return;
        }
        _lastMs = nowMs;
        _eventCount = terminal.Bench.Events.Count;
        IsDirty = false;
        byte[] snapshot = SnapshotWriter.Write(terminal, pace);
        foreach (Channel<byte[]> watcher in _watchers.Keys)
        {
            watcher.Writer.TryWrite(snapshot);
        }
    }
}
