using System;

// A "?" on a type would put attributes of 300 bytes into the device's assembly.
#nullable disable

namespace PosTerminal.Hal.Magstripe;

/// <summary>
/// Makes the text of one track of the intervals of a swipe. A first reading without a doubt is taken; anything else
/// is read again with other settings, forward and from the last interval backward, and taken only when the first two
/// readings that pass every check agree.
/// </summary>
public sealed class TrackDecoder
{
    // Limits of the regularity, as CellRegularity takes them.
    private const int OutlierFactor = 8;
    private const int CalmStray = 36;
    private const int MostStray = 96;

    // The same limits for a swipe with mended or missing cells outside the text, which is trusted less.
    private const int DamagedOutlierFactor = 4;
    private const int DamagedCalmStray = 20;
    private const int DamagedMostStray = 64;

    /// <summary>The bits of the last reading. Sensitive.</summary>
    public readonly F2fDecoder Cells;

    /// <summary>ASCII from start to end sentinel when <see cref="Decode"/> answers true. Sensitive.</summary>
    public readonly byte[] Text;

    /// <summary>Bytes used in <see cref="Text"/>.</summary>
    public int TextLength;

    /// <summary>True when a text was read.</summary>
    public bool IsRead;

    /// <summary>True when the text was found from the last bit backward.</summary>
    public bool IsBackward;

    /// <summary>True when two readings passed every check and differ.</summary>
    public bool IsContradicted;

    /// <summary>How the bits read in order of time.</summary>
    public readonly TrackFramer Forward;

    /// <summary>How the bits read backward.</summary>
    public readonly TrackFramer Backward;

    /// <summary>The track.</summary>
    public readonly TrackFormat Format;

    /// <summary>Passes over the intervals that the last swipe took, 1 to 5.</summary>
    public int Passes;

    // Settings of the F2F decoder, a byte for each attempt from the lowest up: share of a new cell in 1/8 (4, 4, 8, 3),
    // threshold in 1/128 (91, 91, 95, 86). Odd attempts run from the last interval backward.
    private const int Attempts = 4;
    private const int Shares = 0x03080404;
    private const int Thresholds = 0x565F5B5B;

    private ushort[] _durationsUs;
    private int _count;
    private int _readings;
    private int _forwardBits;
    private int _backwardBits;

    /// <summary>Makes a decoder.</summary>
    /// <param name="format">The track.</param>
    /// <param name="bitCapacity">Most bits of one swipe.</param>
    public TrackDecoder(TrackFormat format, int bitCapacity)
    {
        Format = format;
        Cells = new F2fDecoder(bitCapacity);
        Text = new byte[format.MaximumCharacters];
        Forward = new TrackFramer(format);
        Backward = new TrackFramer(format);
    }

    /// <summary>Zeroes cells, framers and text.</summary>
    public void Clear()
    {
        Cells.Clear();
        Forward.Clear();
        Backward.Clear();
        ForgetText();
        IsRead = false;
    }

    /// <summary>
    /// Decodes one swipe in at most five passes over its intervals. After a failure the bits and framers show the
    /// most likely setting.
    /// </summary>
    /// <param name="durationsUs">Intervals in us.</param>
    /// <param name="count">How many.</param>
    public bool Decode(ushort[] durationsUs, int count)
    {
        Begin(durationsUs, count);
        while (!Step())
        {
        }

        return IsRead;
    }

    /// <summary>Takes a swipe over. The intervals must stay as they are until the end.</summary>
    /// <param name="durationsUs">Intervals in us.</param>
    /// <param name="count">How many.</param>
    public void Begin(ushort[] durationsUs, int count)
    {
        ForgetText();
        IsRead = false;
        Passes = 0;
        _durationsUs = durationsUs;
        _count = count;
        _readings = 0;
        _backwardBits = 0;
    }

    /// <summary>Does one pass.</summary>
    /// <returns>True at the end: see <see cref="IsRead"/>.</returns>
    public bool Step()
    {
        int attempt = Passes;
        bool isOver = attempt == Attempts || _readings >= 2;
        if (!isOver)
        {
            return Try(attempt);
        }

        bool isContradicted = IsContradicted;
        ForgetText();
        IsContradicted = isContradicted;
        ShowFailure();
        return true;
    }

    /// <summary>Frames bits that a reader has told apart itself: no tracking, no second opinion.</summary>
    /// <param name="bits">The bit is the lowest one of each byte.</param>
    /// <param name="count">How many.</param>
    /// <param name="totalUs">How long the card took, in us, for its speed; 0 when nobody knows.</param>
    public bool DecodeBits(byte[] bits, int count, int totalUs)
    {
        ForgetText();
        Passes = 1;
        Cells.Load(bits, count, totalUs);
        IsRead = Frame(false);
        if (IsRead)
        {
            Keep();
        }

        return IsRead;
    }

    // A swipe that starts late has no zeros in front to lock on to. Only then the run backward shows more.
    private void ShowFailure()
    {
        Read(4 * _forwardBits < 3 * _backwardBits ? 1 : 0);
    }

    // A first reading without a doubt is taken, else two that agree.
    private bool Try(int attempt)
    {
        bool isSound = Read(attempt);
        _forwardBits = attempt == 0 ? Cells.BitCount : _forwardBits;
        _backwardBits = attempt == 1 ? Cells.BitCount : _backwardBits;
        if (!isSound)
        {
            return false;
        }

        _readings++;
        if (_readings == 1)
        {
            Keep();
            IsRead = attempt == 0 && Cells.DoubtfulCount == 0;
            return IsRead;
        }

        IsContradicted = !IsSame();
        IsRead = !IsContradicted;
        return IsRead;
    }

    private bool Read(int attempt)
    {
        Passes++;
        bool fromEnd = (attempt & 1) == 1;
        int shift = 8 * attempt;
        if (!Cells.Decode(_durationsUs, _count, fromEnd, (Shares >> shift) & 0xFF, (Thresholds >> shift) & 0xFF))
        {
            Forward.Clear();
            Backward.Clear();
            return false;
        }

        return Frame(fromEnd);
    }

    private bool Frame(bool fromEnd)
    {
        Forward.Clear();
        Backward.Clear();
        if (Forward.Read(Cells.Bits, Cells.BitCount, fromEnd))
        {
            return IsRegular(Forward);
        }

        return Backward.Read(Cells.Bits, Cells.BitCount, !fromEnd) && IsRegular(Backward);
    }

    private bool IsRegular(TrackFramer framer)
    {
        bool isWhole = Cells.UnknownCount + Cells.SpikeCount == 0 && Cells.BitCount >= Format.FewestCells;
        return Cells.BitCount <= Format.MostCells && (isWhole
            ? CellRegularity.IsRegular(Cells, framer, OutlierFactor, CalmStray, MostStray)
            : CellRegularity.IsRegular(Cells, framer, DamagedOutlierFactor, DamagedCalmStray, DamagedMostStray));
    }

    private void Keep()
    {
        IsBackward = Forward.Fault != TrackFault.None;
        TrackFramer framer = IsBackward ? Backward : Forward;
        Array.Copy(framer.Text, Text, framer.TextLength);
        TextLength = framer.TextLength;
    }

    private bool IsSame()
    {
        bool isBackward = Forward.Fault != TrackFault.None;
        TrackFramer framer = isBackward ? Backward : Forward;
        bool isSame = isBackward == IsBackward && framer.TextLength == TextLength;
        for (int i = 0; isSame && i < TextLength; i++)
        {
            isSame = framer.Text[i] == Text[i];
        }

        return isSame;
    }

    private void ForgetText()
    {
        Array.Clear(Text, 0, Text.Length);
        TextLength = 0;
        IsBackward = false;
        IsContradicted = false;
    }
}
