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

    /// <summary>Its last bit, what it did with the flux changes of the cell, and which reading it comes from.</summary>
    internal int Step;

    /// <summary>When the border passed, in 1/128 us: the filter has this, the half cell and its change.</summary>
    internal int Time;

    /// <summary>The half cell there in 1/128 us.</summary>
    internal int Half;

    /// <summary>By how much each half cell is longer than the one before, in 1/128 us.</summary>
    internal int Change;

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
        Time = 0;
        Half = half;
        Change = 0;
    }

    /// <summary>Moves on by a cell from another reading.</summary>
    /// <param name="last">That reading.</param>
    /// <param name="toMiddle">Error of the middle in 1/128 of a half cell, Never where it is not used.</param>
    /// <param name="toBorder">Error of the border.</param>
    /// <param name="row">Gains for a step of one half cell; those for two lie behind it.</param>
    /// <param name="isText">True where the largest error counts.</param>
    internal void Follow(PhaseReading last, int toMiddle, int toBorder, int row, bool isText)
    {
        short[] gains = PhaseGains.Table;
        int worst = last.Worst;
        int half = last.Half;
        int change = last.Change;
        int unit = half / PhaseTimes.ErrorScale;
        int time = last.Time + half + change / 2;
        half += change;
        if (toMiddle != PhaseSearch.Never)
        {
            int error = toMiddle * unit >> PhaseGains.Shorten;
            time += error * gains[row] >> PhaseGains.Shift;
            half += error * gains[row + 1] >> PhaseGains.Shift;
            change += error * gains[row + 2] >> PhaseGains.Shift;
            worst = isText && toMiddle > worst ? toMiddle : isText && -toMiddle > worst ? -toMiddle : worst;
        }
        else
        {
            row += PhaseGains.Columns;
        }

        time += half + change / 2;
        half += change;
        if (toBorder != PhaseSearch.Never)
        {
            int error = toBorder * unit >> PhaseGains.Shorten;
            time += error * gains[row] >> PhaseGains.Shift;
            half += error * gains[row + 1] >> PhaseGains.Shift;
            change += error * gains[row + 2] >> PhaseGains.Shift;
            worst = isText && toBorder > worst ? toBorder : isText && -toBorder > worst ? -toBorder : worst;
        }

        Worst = worst;
        Time = time;
        Half = half;
        Change = change;
    }
}
