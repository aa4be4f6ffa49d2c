using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Firmware.Support;

/// <summary>A keypad whose keys the test types.</summary>
public sealed class FakeKeypad : IKeypad
{
    private readonly byte[] _keys = new byte[64];
    private int _first;
    private int _end;

    public KeypadCondition Condition { get; set; }

    public byte ConditionKey { get; set; }

    public void Type(string legends)
    {
        for (int i = 0; i < legends.Length; i++)
        {
            _keys[_end % _keys.Length] = (byte)legends[i];
            _end++;
        }
    }

    public int ScanCount { get; private set; }

    public void Scan(long nowMs) => ScanCount++;

    public bool TryTake(out byte key)
    {
        key = _first < _end ? _keys[_first % _keys.Length] : (byte)0;
        if (key == 0)
        {
            return false;
        }
        _keys[_first % _keys.Length] = 0;
        _first++;
        return true;
    }

    /// <summary>A press is lost.</summary>
    public bool HasDropped { get; set; }

    public bool TakeDropped()
    {
        bool hasDropped = HasDropped;
        HasDropped = false;
        return hasDropped;
    }

    public void Discard() => _first = _end;
}
