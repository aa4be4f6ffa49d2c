using System;

// A "?" on a type would put attributes of 300 bytes into the device's assembly.
#nullable disable

namespace PosTerminal.Hal.Magstripe;

/// <summary>
/// The second decoder: reads what the first one refuses, by following several readings, each with a phase of its own,
/// through the rules of the frame. It corrects, and so it does not trust the checks that it corrects with: what it
/// accepts must fit the signal as one hand moves one stripe, and by far better than any other text. It works in steps,
/// so that no call takes long.
/// </summary>
public sealed class PhaseDecoder
{
    // Readings that are followed at once, and readings that are tried in one step.
    private const int Width = 12;
    private const int TriedAtOnce = 100;

    // More than a card has, for the touches before it.
    private const int SpareCells = 8;

    // In 1/128 of a half cell: mean error above which nothing is tried, and above which nothing is taken.
    private const int MostSpread = 45;
    private const int MostFitSpread = 25;

    // Least distance of the second text.
    private const int LeastMargin = 6 * PhaseSearch.Nat;

    // Limits in 1/128 of a half cell, and so many times sigma more.
    private const int MostSplit = 16;
    private const int MostStray = 14;
    private const int SigmaFactor = 4;
    private const int MostSurprise = 16;
    private const int SurpriseFactor = 4;

    // What the next step does: follows readings, sees what was found, fits it to the signal.
    private const int Searching = 0;
    private const int Found = 1;
    private const int Likely = 2;

    private readonly TrackDecoder _track;
    private readonly PhaseTimes _times;
    private readonly PhaseSearch _search;
    private readonly PhaseFit _fit;
    private readonly byte[] _bits;
    private ushort[] _durationsUs;
    private int _count;
    private int _spread;
    private bool _isReversed;
    private int _stage;
    private bool _isRead;

    /// <summary>Makes a decoder.</summary>
    /// <param name="track">Takes the text.</param>
    /// <param name="intervals">Most intervals of a swipe.</param>
    public PhaseDecoder(TrackDecoder track, int intervals)
    {
        int cells = track.Format.MostCells + SpareCells;
        _track = track;
        _times = new PhaseTimes(intervals);
        _search = new PhaseSearch(track.Format, Width, cells);
        _fit = new PhaseFit(intervals);
        _bits = new byte[cells];
    }

    /// <summary>True when a text was read; the track's decoder has it.</summary>
    public bool IsRead => _isRead;

    /// <summary>Takes a swipe over. The intervals must stay as they are until the end.</summary>
    /// <param name="durationsUs">Intervals in us.</param>
    /// <param name="count">How many.</param>
    /// <returns>False when there is nothing to decode.</returns>
    public bool Begin(ushort[] durationsUs, int count)
    {
        _isRead = false;
        _isReversed = false;
        _durationsUs = durationsUs;
        _count = count;
        return Start();
    }

    /// <summary>Does a little more, a few cells at a time.</summary>
    /// <returns>True at the end: see <see cref="IsRead"/>.</returns>
    public bool Step()
    {
        switch (_stage)
        {
            case Searching:
                _stage = _search.Step(TriedAtOnce) ? Found : Searching;
                return false;
            case Found:
                return !_search.IsFound ? !Restart() : !IsLikely();
            default:
                Accept();
                return true;
        }
    }

    /// <summary>Zeroes what it knows of the last swipe.</summary>
    public void Clear()
    {
        _times.Clear();
        _search.Clear();
        _fit.Clear();
        Array.Clear(_bits, 0, _bits.Length);
        _isRead = false;
    }

    private bool Start()
    {
        if (!_times.Load(_durationsUs, _count, _isReversed))
        {
            return false;
        }

        _spread = _times.Spread();
        if (_spread > MostSpread)
        {
            return false;
        }

        _search.Begin(_times, _spread);
        _stage = Searching;
        return true;
    }

    // From the other end, once.
    private bool Restart()
    {
        bool isFirst = !_isReversed;
        _isReversed = true;
        return isFirst && Start();
    }

    private bool IsLikely()
    {
        if (_search.Margin() < LeastMargin || _search.Worst > MostSurprise + SurpriseFactor * _spread * 5 / 4)
        {
            return false;
        }

        _search.Write(_bits, _fit.Places, _isReversed);
        _fit.RunForward(_times, _search.Next);
        _stage = Likely;
        return true;
    }

    private void Accept()
    {
        _fit.RunBack(_times, _search.Next);
        int sigma = _fit.Spread * 5 / 4;
        _isRead = _fit.Spread <= MostFitSpread
            && _fit.Split <= MostSplit + SigmaFactor * sigma
            && _fit.Worst <= MostStray + SigmaFactor * sigma
            && _track.DecodeBits(_bits, _search.Cells, _times.LastingUs(_search.Next - 1));
    }
}
