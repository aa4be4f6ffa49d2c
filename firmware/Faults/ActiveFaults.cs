namespace PosTerminal.Firmware.Faults;

/// <summary>The lasting faults that are present now; at most 24, and a code is present once.</summary>
public sealed class ActiveFaults
{
    /// <summary>Most faults that can be present.</summary>
    public const int Capacity = 24;

    private readonly short[] _codes = new short[Capacity];
    private int _count;

    /// <summary>How many are present.</summary>
    public int Count => _count;

    /// <summary>The code at a place, in the order of appearance.</summary>
    public FaultCode At(int index) => (FaultCode)_codes[index];

    /// <summary>True when the code is present.</summary>
    public bool Contains(FaultCode code) => IndexOf(code) >= 0;

    /// <summary>Adds a code; false when it is present already or there is no room.</summary>
    public bool TryAdd(FaultCode code)
    {
        if (Contains(code) || _count == Capacity)
        {
            return false;
        }
        _codes[_count] = (short)code;
        _count++;
        return true;
    }

    /// <summary>Removes a code; false when it is not present.</summary>
    public bool TryRemove(FaultCode code)
    {
        int index = IndexOf(code);
        if (index < 0)
        {
            return false;
        }
        _count--;
        for (int i = index; i < _count; i++)
        {
            _codes[i] = _codes[i + 1];
        }
        return true;
    }

    private int IndexOf(FaultCode code)
    {
        for (int i = 0; i < _count; i++)
        {
            if (_codes[i] == (short)code)
            {
                return i;
            }
        }
        return -1;
    }
}
