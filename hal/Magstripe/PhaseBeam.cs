using System;

// A "?" on a type would put attributes of 300 bytes into the device's assembly.
#nullable disable

namespace PosTerminal.Hal.Magstripe;

/// <summary>The likeliest readings of a swipe up to a border, and where each of them came from.</summary>
internal sealed class PhaseBeam
{
    // What a reading does with the flux changes of a cell, beside its bit.
    internal const int Plain = 0;
    internal const int MiddleLost = 1;
    internal const int BorderLost = 2;
    internal const int BothLost = 3;
    internal const int OneBefore = 4;
    internal const int TwoBefore = 5;
    internal const int OneBetween = 6;
    internal const int TwoBetween = 7;

    private const int KindMask = 7;
    private const int BitAndKind = 15;
    // A byte holds the parent among 16, the kind and the bit.
    private const int ParentShift = 4;

    private readonly FrameRules _rules;
    private readonly byte[] _trace;
    private readonly int _width;
    private PhaseReading[] _next;

    /// <summary>Makes a beam.</summary>
    internal PhaseBeam(TrackFormat format, int width, int cells)
    {
        _rules = new FrameRules(format);
        _width = width;
        _trace = new byte[(cells + 1) * width];
        Last = new PhaseReading[width];
        _next = new PhaseReading[width];
        for (int i = 0; i < width; i++)
        {
            Last[i] = new PhaseReading();
            _next[i] = new PhaseReading();
        }
    }

    /// <summary>Readings that are followed.</summary>
    internal int Count;

    /// <summary>Readings of the cell before.</summary>
    internal int LastCount;

    /// <summary>Cells that were followed.</summary>
    internal int Cell;

    /// <summary>Readings that were tried: the measure of the work.</summary>
    internal int Tried;

    /// <summary>True when there is room for another cell.</summary>
    internal bool HasRoom => (Cell + 2) * _width <= _trace.Length;

    /// <summary>The best reading, or another one in order of cost.</summary>
    internal PhaseReading Reading(int place) => _next[place];

    /// <summary>The readings of the cell before.</summary>
    internal PhaseReading[] Last;

    /// <summary>A reading that costs so much or more has no room.</summary>
    internal int Dearest;

    /// <summary>False while two readings never come to the same bits: only events make them meet.</summary>
    internal bool CanMeet;

    /// <summary>Where the gains of this cell begin.</summary>
    internal int Row;

    /// <summary>Begins with one reading.</summary>
    internal void Begin(int half)
    {
        Cell = 0;
        Count = 1;
        _next[0].Begin(half);
    }

    /// <summary>Zeroes what it knows.</summary>
    internal void Clear()
    {
        Array.Clear(_trace, 0, _trace.Length);
        for (int i = 0; i < _width; i++)
        {
            Last[i].Begin(0);
            _next[i].Begin(0);
        }

        Count = 0;
        Cell = 0;
    }

    /// <summary>Begins the next cell.</summary>
    internal void Open()
    {
        PhaseReading[] last = _next;
        _next = Last;
        Last = last;
        LastCount = Count;
        Count = 0;
        Dearest = int.MaxValue;
        Cell++;
        Row = PhaseGains.Row(1, Cell < PhaseGains.Settling / 2);
    }

    /// <summary>Ends a cell: notes where its readings came from.</summary>
    internal void Close()
    {
        int at = Cell * _width;
        for (int i = 0; i < Count; i++)
        {
            _trace[at + i] = (byte)_next[i].Step;
        }
    }

    /// <summary>Adds a reading, when frame, beam and belief allow it.</summary>
    /// <param name="parent">The reading of the cell before.</param>
    /// <param name="cost">What the new one costs.</param>
    /// <param name="next">Its first flux change that is not used yet.</param>
    /// <param name="bit">Its bit.</param>
    /// <param name="marks">The events that it needs in this cell.</param>
    /// <param name="kind">What it does with the flux changes.</param>
    /// <param name="toMiddle">Error of the middle.</param>
    /// <param name="toBorder">Error of the border.</param>
    internal void Push(int parent, int cost, int next, int bit, int marks, int kind, int toMiddle, int toBorder)
    {
        Tried++;
        if (cost >= Dearest)
        {
            return;
        }

        PhaseReading last = Last[parent];
        int state = last.State;
        int check = last.Check;
        int sum = last.Marks;
        if (marks != 0)
        {
            sum = PhaseMark.Add(sum, marks);
            if (!PhaseMark.IsBelieved(sum))
            {
                return;
            }
        }

        if (!_rules.Follow(ref state, ref check, bit))
        {
            return;
        }

        bool isText = ((state + 1) & FrameRules.TextBit) != 0;
        int hash = isText ? last.Hash * 31 + bit + 1 : last.Hash;
        PhaseReading reading = Insert(cost, next, hash, state);
        if (reading == null)
        {
            return;
        }

        reading.Cost = cost;
        reading.State = state;
        reading.Check = check;
        reading.Hash = hash;
        reading.Marks = sum;
        reading.EventCell = marks == 0 ? last.EventCell : Cell;
        reading.Next = next;
        reading.Step = (parent << ParentShift) | (kind << 1) | bit;
        reading.Follow(last, toMiddle, toBorder, Row, isText);
        if (Count == _width)
        {
            Dearest = _next[_width - 1].Cost;
        }
    }

    /// <summary>Writes the bits of the best reading, and where it puts the flux changes.</summary>
    /// <param name="bits">A byte for each cell in order of time: its bit, and above it what it did.</param>
    /// <param name="places">Half cell of each flux change, -1 for a needless one.</param>
    /// <param name="isReversed">True when the swipe was turned round.</param>
    internal void Write(byte[] bits, short[] places, bool isReversed)
    {
        int reading = 0;
        int next = _next[0].Next;
        for (int cell = Cell; cell > 0; cell--)
        {
            int trace = _trace[cell * _width + reading];
            int bit = trace & 1;
            int kind = (trace >> 1) & KindMask;
            reading = trace >> ParentShift;
            bits[isReversed ? Cell - cell : cell - 1] = (byte)(trace & BitAndKind);
            if (kind != BorderLost && kind != BothLost)
            {
                places[--next] = (short)(2 * cell);
            }

            next = LeaveOut(places, next, kind - OneBetween + 1);
            if (bit == 1 && kind != MiddleLost && kind != BothLost)
            {
                places[--next] = (short)(2 * cell - 1);
            }

            next = LeaveOut(places, next, kind < OneBetween ? kind - OneBefore + 1 : 0);
        }

        places[0] = 0;
    }

    private static int LeaveOut(short[] places, int next, int count)
    {
        for (; count > 0; count--)
        {
            places[--next] = -1;
        }

        return next;
    }

    // Makes room behind all that are not dearer, for the dearest one if need be; null when one of them is the same.
    private PhaseReading Insert(int cost, int next, int hash, int state)
    {
        PhaseReading[] readings = _next;
        int last = Count;
        int place = last;
        while (place > 0 && readings[place - 1].Cost > cost)
        {
            place--;
        }

        for (int i = 0; CanMeet && i < place; i++)
        {
            PhaseReading rival = readings[i];
            if (rival.Hash == hash && rival.Next == next && rival.State == state)
            {
                return null;
            }
        }

        if (last < _width)
        {
            Count = last + 1;
        }
        else
        {
            last--;
        }

        PhaseReading reading = readings[last];
        Array.Copy(readings, place, readings, place + 1, last - place);
        readings[place] = reading;
        return reading;
    }
}
