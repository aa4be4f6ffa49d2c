using System;
using PosTerminal.Emulator.Waveforms;

namespace PosTerminal.Emulator.Decoding;

/// <summary>When each row of a logic analyser's CSV was: by its column of times, or by the rate of samples.</summary>
internal sealed class CsvClock
{
    private const double HzPerUs = 1e6;
    private const double SigrokStep = 1000;

    private readonly CsvHead _head;
    private readonly bool _hasTime;
    private readonly bool _isBare;
    private readonly double _unitUs;
    private readonly double _period;
    private long _rows;

    /// <summary>Makes the clock.</summary>
    /// <exception cref="FormatException">There is no unit for the times.</exception>
    internal CsvClock(CsvHead head, bool hasTime)
    {
        _head = head;
        _hasTime = hasTime;
        TimeLabel label = head.First;
        _isBare = head.RateHz > 0 && !label.HasBrackets;
        _unitUs = label.UnitUs > 0 ? label.UnitUs : label.IsBareTime ? HzPerUs : 0;
        _period = SigrokPeriod(head.RateHz);
        if (hasTime && !_isBare && _unitUs == 0)
        {
            throw new FormatException(Complaint(label));
        }
    }

    /// <summary>True where each row is a sample: either there are no times, or sigrok has left them 0.</summary>
    internal bool IsBySamples => !_hasTime || (_isBare && _head.IsRateLate);

    /// <summary>The time of the next row in us.</summary>
    /// <param name="cell">Its first cell.</param>
    /// <exception cref="FormatException">It is no time.</exception>
    internal double NextUs(CsvCell cell)
    {
        double time = 0;
        if (_hasTime && !(cell.TryNumber(_head.Separator, out time) && double.IsFinite(time)))
        {
            throw new FormatException($"{ForeignText.Quoted(cell.Text)} is no time");
        }

        if (IsBySamples)
        {
            return time == 0
                ? _rows++ * HzPerUs / _head.RateHz
                : throw new FormatException("a time that is not 0, though sigrok did not know the rate");
        }

        return _isBare ? time / _period * HzPerUs / _head.RateHz : time * _unitUs;
    }

    /// <summary>Counts a row that is as the one before, without a look at it.</summary>
    internal double SkipUs() => _rows++ * HzPerUs / _head.RateHz;

    // sigrok counts time in the unit, of those that are thousand times smaller each, in which a sample is 1 at least,
    // and cuts what a sample is to whole ones: samples are counted here, for at 48 MHz that is 4 % too few.
    private static double SigrokPeriod(double rateHz)
    {
        double unitsPerSecond = 1;
        while (unitsPerSecond < rateHz)
        {
            unitsPerSecond *= SigrokStep;
        }

        return Math.Max(1, Math.Floor(unitsPerSecond / rateHz));
    }

    private static string Complaint(TimeLabel label) => label switch
    {
        { IsSamples: true } => "'samples' are no times; '; Samplerate: 1 MHz' before them tells the rate",
        { Unit.Length: > 0 } => $"{ForeignText.Quoted(label.Unit)} is no unit of time: s, ms, us, ns",
        _ => "times without a unit; it looks like 'Time [s]', or ms, us, ns",
    };
}
