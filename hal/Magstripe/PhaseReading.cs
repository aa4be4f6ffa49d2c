// A "?" on a type would put attributes of 300 bytes into the device's assembly.
#nullable disable

namespace PosTerminal.Hal.Magstripe;

/// <summary>One way to read a swipe up to a border between two cells. Sensitive.</summary>
internal sealed class PhaseReading
{
    /// <summary>What it costs so far: <see cref="PhaseSearch.Nat"/> is one nat.</summary>
    internal int Cost;

    /// <summary>Where it is in the frame, as <see cref="FrameRules"/> has it.</summary>
    internal int State;

    /// <summary>Check digit and separator, as <see cref="FrameRules"/> has them.</summary>
    internal int Check;

    /// <summary>Tells texts apart.</summary>
    internal int Hash;

    /// <summary>Events it needs, as <see cref="PhaseMark"/> has them.</summary>
    internal int Marks;

    /// <summary>Cell of the last event, 0 for none.</summary>
    internal int EventCell;

    /// <summary>The first flux change that is not used yet.</summary>
    internal int Next;

    /// <summary>Largest error of a flux change in the text, in 1/128 of a half cell.</summary>
    internal int Worst;

    /// <summary>The reading of the cell before that it comes from.</summary>
    internal int Parent;

    /// <summary>Its last bit, and above that what it did with the flux changes of the cell.</summary>
    internal int Step;

    // The filter: when the border passed, the half cell there and its change, in 1/128 us.
    private int _time;
    private int _half;
    private int _change;

    /// <summary>The half cell in 1/128 us.</summary>
    internal int Half => _half;

    /// <summary>When the middle of the next cell is expected.</summary>
    internal int Middle => _time + _half + _change / 2;

    /// <summary>When the end of the next cell is expected.</summary>
    internal int Border => _time + 2 * (_half + _change);

    /// <summary>Begins at the first flux change.</summary>
    internal void Begin(int half)
    {
        Cost = 0;
        State = 0;
        Check = 0;
        Hash = 0;
        Marks = 0;
        EventCell = 0;
        Next = 1;
        Worst = 0;
        _time = 0;
        _half = half;
        _change = 0;
    }

    /// <summary>Moves on by a cell from another reading.</summary>
    /// <param name="last">That reading.</param>
    /// <param name="toMiddle">Error of the middle in 1/128 of a half cell, Never where it is not used.</param>
    /// <param name="toBorder">Error of the border.</param>
    /// <param name="isStart">True where the speed is not known yet.</param>
    internal void Follow(PhaseReading last, int toMiddle, int toBorder, bool isStart)
    {
        int unit = last._half / PhaseTimes.ErrorScale;
        int change = last._change;
        int time = last._time + last._half + change / 2;
        int half = last._half + change;
        short[] table = PhaseGains.Table;
        int row = PhaseGains.Row(1, isStart);
        if (toMiddle != PhaseSearch.Never)
        {
            int error = toMiddle * unit >> PhaseGains.Shorten;
            time += error * table[row] >> PhaseGains.Shift;
            half += error * table[row + 1] >> PhaseGains.Shift;
            change += error * table[row + 2] >> PhaseGains.Shift;
        }

        time += half + change / 2;
        half += change;
        if (toBorder != PhaseSearch.Never)
        {
            row = toMiddle == PhaseSearch.Never ? PhaseGains.Row(2, isStart) : row;
            int error = toBorder * unit >> PhaseGains.Shorten;
            time += error * table[row] >> PhaseGains.Shift;
            half += error * table[row + 1] >> PhaseGains.Shift;
            change += error * table[row + 2] >> PhaseGains.Shift;
        }

        _time = time;
        _half = half;
        _change = change;
    }
}
