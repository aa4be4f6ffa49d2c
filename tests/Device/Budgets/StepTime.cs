using System;
using nanoFramework.TestFramework;

namespace PosTerminal.Tests.Device.Budgets;

/// <summary>
/// How long the longest tick of each step of a play is, in ticks of 100 ns. A play is the same each time, so of each of
/// its ticks the shortest of several plays counts: the machine may be busy with something else.
/// </summary>
public sealed class StepTime
{
    private const int MostSteps = 32;
    private const int MostTicks = 4096;

    private readonly string[] _names = new string[MostSteps];
    private readonly int[] _ends = new int[MostSteps];
    private readonly int[] _ticks = new int[MostTicks];
    private int _tick;
    private int _step;
    private bool _isFirst = true;
    private long _begin;
    private long _apart;

    /// <summary>Begins a play.</summary>
    public void Begin()
    {
        _isFirst = _isFirst && _step == 0;
        _step = 0;
        _tick = 0;
    }

    /// <summary>A tick begins.</summary>
    public void BeginTick()
    {
        _apart = 0;
        _begin = DateTime.UtcNow.Ticks;
    }

    /// <summary>A tick has ended.</summary>
    public void EndTick()
    {
        int time = (int)(DateTime.UtcNow.Ticks - _begin - _apart);
        if (_tick < MostTicks)
        {
            _ticks[_tick] = _isFirst || time < _ticks[_tick] ? time : _ticks[_tick];
            _tick++;
        }
    }

    /// <summary>Does not count what has lasted since then.</summary>
    public void LeaveOut(long since) => _apart += DateTime.UtcNow.Ticks - since;

    /// <summary>Ends a step of the play.</summary>
    public void End(string name)
    {
        Assert.IsTrue(_tick < MostTicks, "too many ticks");
        Assert.IsTrue(_isFirst || (_names[_step] == name && _ends[_step] == _tick), name);
        _names[_step] = name;
        _ends[_step] = _tick;
        _step++;
    }

    /// <summary>Prints the longest tick of each step.</summary>
    public void Print()
    {
        int tick = 0;
        for (int i = 0; i < _step; i++)
        {
            int longest = 0;
            for (; tick < _ends[i]; tick++)
            {
                longest = _ticks[tick] > longest ? _ticks[tick] : longest;
            }
            MarkedLine.Print("measure", "step-" + _names[i] + " " + longest.ToString());
        }
    }
}
