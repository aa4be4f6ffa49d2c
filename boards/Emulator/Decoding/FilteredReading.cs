using System;
using System.Collections.Generic;
using System.Linq;
using PosTerminal.Hal.Magstripe;

namespace PosTerminal.Emulator.Decoding;

/// <summary>A reading through a filter.</summary>
internal sealed class FilteredReading
{
    private const int FewestCells = 60;
    private const int FewestOnes = 12;
    private const double MostWild = 0.1;
    private const double LeastMedian = 0.6;
    private const double MostMedian = 2.8;
    private const int Around = 7;

    private readonly double _firstUs;
    private readonly ushort[] _cellsUs;

    /// <summary>Makes the reading.</summary>
    /// <param name="begin">First sample of the part that was read.</param>
    /// <param name="end">Behind its last one.</param>
    /// <param name="peaksUs">Times of the peaks from the first sample, in us.</param>
    /// <param name="halfUs">Half cell of the filter, in us.</param>
    /// <param name="cells">Makes cells of it.</param>
    internal FilteredReading(int begin, int end, List<double> peaksUs, double halfUs, F2fDecoder cells)
    {
        Begin = begin;
        End = end;
        Intervals = IntervalRounding.FromTimes(peaksUs);
        _firstUs = peaksUs.Count > 0 ? peaksUs[0] : 0;
        ushort[] sorted = [.. Intervals];
        Array.Sort(sorted);
        double median = sorted.Length > FewestCells ? sorted[sorted.Length / 2] : 0;
        IsRegular = median > LeastMedian * halfUs && median < MostMedian * halfUs
            && cells.Decode(Intervals, Intervals.Length, false, 4, 91) && cells.BitCount > FewestCells
            && HasBothBits(cells);
        Wild = IsRegular
            ? (double)(cells.UnknownCount + cells.WildSteps + cells.SpikeCount) / cells.BitCount
            : 1;
        IsRegular &= Wild < MostWild;
        Stray = IsRegular ? MeanStray(cells) : byte.MaxValue;
        _cellsUs = IsRegular ? cells.LengthsUs[..cells.BitCount] : [];
    }

    /// <summary>First sample of the part that was read.</summary>
    internal int Begin { get; }

    /// <summary>Behind its last sample.</summary>
    internal int End { get; }

    /// <summary>Samples per second of the sound that was filtered.</summary>
    internal int Rate { get; init; }

    /// <summary>True when its filter parts pulses that overlap.</summary>
    internal bool IsParted { get; init; }

    /// <summary>Intervals in us.</summary>
    internal ushort[] Intervals { get; }

    /// <summary>Share of the cells that are unlike their neighbours.</summary>
    internal double Wild { get; }

    /// <summary>Mean stray of the cells, in 1/256: so well does the filter fit.</summary>
    internal double Stray { get; }

    /// <summary>True when most cells are like their neighbours, and as long as the filter is made for.</summary>
    internal bool IsRegular { get; }

    /// <summary>True when the part that was read lies within these seconds, or a part of it.</summary>
    internal bool IsWithin(double beginSeconds, double endSeconds) =>
        End > beginSeconds * Rate && Begin < endSeconds * Rate;

    /// <summary>Mean half cell in seconds.</summary>
    internal double MeanHalf => _cellsUs.Where(us => us > 0).Average(us => us) / 2e6;

    /// <summary>Half cell at each sample of the part, in samples.</summary>
    /// <param name="count">How many samples it has.</param>
    /// <param name="rate">Samples per second.</param>
    internal float[] Halves(int count, double rate)
    {
        double[] smooth = [.. Enumerable.Range(0, _cellsUs.Length).Select(Median)];
        float[] halves = new float[count];
        double endUs = _firstUs;
        int cell = 0;
        for (int i = 0; i < halves.Length; i++)
        {
            while (cell + 1 < smooth.Length && i * 1e6 / rate > endUs + smooth[cell])
            {
                endUs += _cellsUs[cell] > 0 ? _cellsUs[cell] : smooth[cell];
                cell++;
            }

            halves[i] = (float)(smooth[cell] * rate / 2e6);
        }

        return halves;
    }

    // Hum is a row of zeros, and noise has no order.
    private static bool HasBothBits(F2fDecoder cells)
    {
        int ones = cells.Bits.AsSpan(0, cells.BitCount).Count((byte)1);
        return ones >= FewestOnes && ones <= cells.BitCount - FewestOnes;
    }

    // Before the first 1 and behind the last one may be hum, which is a row of zeros too.
    private static double MeanStray(F2fDecoder cells)
    {
        int first = Array.IndexOf(cells.Bits, (byte)1);
        int last = Array.LastIndexOf(cells.Bits, (byte)1, cells.BitCount - 1);
        return cells.Strays[first..(last + 1)].Average(stray => stray);
    }

    private double Median(int cell)
    {
        int first = Math.Max(0, cell - Around);
        int end = Math.Min(_cellsUs.Length, cell + Around + 1);
        ushort[] sorted = [.. _cellsUs[first..end].Where(us => us > 0).Order()];
        return sorted.Length > 0 ? sorted[sorted.Length / 2] : _cellsUs.Max() / 2.0;
    }
}
