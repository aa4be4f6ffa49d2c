using System;

namespace PosTerminal.Hal.Keypad;

/// <summary>Presses that wait to be taken, the oldest first; a press that is taken is zeroed.</summary>
public sealed class KeyQueue
{
    /// <summary>Most presses that it holds; while it is full new ones are dropped.</summary>
    public const int Capacity = 8;

    private readonly byte[] _keys = new byte[Capacity];
    private int _first;
    private int _count;

    /// <summary>Adds a press; false when there is no room.</summary>
    /// <param name="key">The legend.</param>
    public bool TryAdd(byte key)
    {
        if (_count == Capacity)
        {
            return false;
        }

        _keys[(_first + _count) % Capacity] = key;
        _count++;
        return true;
    }

    /// <summary>Takes the oldest press.</summary>
    /// <param name="key">The legend, 0 when there is none.</param>
    public bool TryTake(out byte key)
    {
        key = 0;
        if (_count == 0)
        {
            return false;
        }

        key = _keys[_first];
        _keys[_first] = 0;
        _first = (_first + 1) % Capacity;
        _count--;
        return true;
    }

    /// <summary>Zeroes and forgets all presses.</summary>
    public void Clear()
    {
        Array.Clear(_keys, 0, Capacity);
        _count = 0;
    }
}
