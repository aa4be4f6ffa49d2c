using System;
using PosTerminal.Firmware.Card;

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
    // The frame of tracks 1 and 3 has no check digit over 700 cells: at 20 % jitter the text of another card is the
    // likeliest in 1 of 1,000.
    private const int MostSpread = 45;
    private const int MostLongSpread = 22;
    private const int MostFitSpread = 23;

    // Least distance of the second text.
    private const int LeastMargin = 6 * PhaseSearch.Nat;

    // Limits in 1/128 of a half cell, and so many times sigma more.
    private const int MostSplit = 16;
    private const int MostStray = 14;
    private const int SigmaFactor = 4;
    private const int MostSurprise = 16;
    private const int SurpriseFactor = 4;

    // As the trace has it: a 1 of which the middle is lost, whether its border is there or not; a cell of which the
    // border is lost; a 0 with a needless change.
    private const int LostMask = 11;
    private const int Lost = (PhaseBeam.MiddleLost << 1) | 1;
    private const int GapMask = 12;
    private const int Gap = PhaseBeam.BorderLost << 1;
    private const int Needless = PhaseBeam.OneBefore << 1;

    // Characters from the last digit of the account number to the service code, by which the terminal acts.
    private const int ActedOn = 9;

    // What the next step does: follows readings, sees what was found, looks for another text, fits it to the signal.
    private const int Searching = 0;
    private const int Found = 1;
    private const int Doubted = 2;
    private const int Likely = 3;

    private readonly TrackDecoder _track;
    private readonly PhaseTimes _times;
    private readonly PhaseSearch _search;
    private readonly PhaseFit _fit;
    private readonly byte[] _bits;
    private readonly CardData _card = new CardData();
    private ushort[] _durationsUs;
    private int _count;
    private int _spread;
    private bool _isReversed;
    private int _stage;
    private bool _isRead;

    // Cells of the text from the end of the account number to the sum; a mended one, and the next one to try with it.
    private int _start;
    private int _end;
    private int _cell;
    private int _next;

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
            case Doubted:
                return HasRival();
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
        _card.Clear();
        _isRead = false;
    }

    private bool Start()
    {
        if (!_times.Load(_durationsUs, _count, _isReversed))
        {
            return false;
        }

        _spread = _times.Spread();
        if (_spread > (_track.Format.Track == 2 ? MostSpread : MostLongSpread))
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
        if (_search.Margin() < LeastMargin || _search.Best.Worst > MostSurprise + SurpriseFactor * _spread * 5 / 4)
        {
            return false;
        }

        _search.Write(_bits, _fit.Places, false);
        _fit.RunForward(_times, _search.Best.Next);
        bool isCard = IsCard();
        _start = _track.Forward.FirstBit + _track.Format.BitsPerCharacter * _card.PanLength;
        _end = _track.Forward.LastBit + 1;
        _cell = _start;
        _next = _start;
        _stage = Doubted;
        return isCard;
    }

    private bool IsCard() => _track.DecodeBits(_bits, _search.Cells, 0) && !_track.IsBackward
        && (_track.Format.Track != 2
            || TrackParser.ParseTrack2(_track.Text, 1, _track.TextLength - 2, _card) == BadTrackField.None);

    // Three bits lost on the corners of a rectangle of characters and columns break the same checks as the fourth
    // corner alone. So a mended bit says nothing if such a rectangle makes a card's text too, and none in the sum,
    // which has no other sum over it. Two corners within the account number are left to its check digit. Tries one
    // text at a time.
    private bool HasRival()
    {
        int width = _track.Format.BitsPerCharacter;
        bool isBlind = IsBlind;
        while (_cell < _end)
        {
            int cell = _cell;
            int corner = _next++;
            bool isMended = (_bits[cell] & LostMask) == Lost || (isBlind && _bits[cell] == Needless);
            if (!isMended || corner >= _end)
            {
                _cell++;
                _next = _start;
                continue;
            }

            if (isBlind && cell >= _end - width)
            {
                return true;
            }

            // Nothing else is wrong, and it is the issuer who goes by these digits and checks them.
            if (cell >= _start + ActedOn * width && _search.Best.Marks == PhaseMark.BlindLost)
            {
                break;
            }

            int apart = (corner - _start) % width - (cell - _start) % width;
            int below = corner - apart;
            int beside = cell + apart;
            if (apart != 0 && below != cell && CanTurn(corner) && CanTurn(below) && CanTurn(beside))
            {
                Turn(corner, below, beside);
                bool isCard = IsCard();
                Turn(corner, below, beside);
                return isCard;
            }
        }

        _stage = Likely;
        return false;
    }

    private bool IsBlind => (_search.Best.Marks & PhaseMark.BlindMask) != 0;

    private void Turn(int corner, int below, int beside)
    {
        _bits[_cell] ^= 1;
        _bits[corner] ^= 1;
        _bits[below] ^= 1;
        _bits[beside] ^= 1;
    }

    // A 1 where its middle was lost; a 0 may have lost its middle anywhere, or where a border is lost before or behind.
    private bool CanTurn(int cell)
    {
        int bit = _bits[cell];
        return (bit & 1) != 0 ? (bit & LostMask) == Lost
            : IsBlind || (bit & GapMask) == Gap || (_bits[cell - 1] & GapMask) == Gap;
    }

    private void Accept()
    {
        int next = _search.Best.Next;
        _search.Write(_bits, _fit.Places, _isReversed);
        _fit.RunBack(_times, next);
        int sigma = _fit.Spread * 5 / 4;
        _isRead = _fit.Spread <= MostFitSpread
            && _fit.Split <= MostSplit + SigmaFactor * sigma
            && _fit.Worst <= MostStray + SigmaFactor * sigma
            && _track.DecodeBits(_bits, _search.Cells, _times.LastingUs(next - 1));
    }
}
