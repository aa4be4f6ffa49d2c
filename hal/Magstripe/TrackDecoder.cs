using System;

namespace PosTerminal.Hal.Magstripe;

/// <summary>
/// Intervals -> text of one track. A clean first reading is taken; anything doubtful is read again with
/// other settings of the tracker, from both ends of time, and taken only when two readings agree and none
/// differs.
/// </summary>
public sealed class TrackDecoder
{
    /// <summary>The bits of the last reading. Sensitive.</summary>
    public readonly F2fDecoder Cells;

    /// <summary>ASCII from start to end sentinel when <see cref="Decode"/> answers true. Sensitive.</summary>
    public readonly byte[] Text;

    /// <summary>Bytes used in <see cref="Text"/>.</summary>
    public int TextLength;

    /// <summary>True when the text was found backward in time.</summary>
    public bool IsBackward;

    /// <summary>True when two readings passed every check and differ.</summary>
    public bool IsContradicted;

    /// <summary>How the bits read in order of time.</summary>
    public readonly TrackFramer Forward;

    /// <summary>How the bits read backward.</summary>
    public readonly TrackFramer Backward;

    /// <summary>The track.</summary>
    public readonly TrackFormat Format;

    // Tracker settings, most likely first: share of a new cell in 1/8 and threshold in 1/128.
    private readonly byte[] _shares = { 4, 8, 3, 6 };
    private readonly byte[] _thresholds = { 91, 95, 86, 90 };

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

    /// <summary>Zeroes everything.</summary>
    public void Clear()
    {
        Cells.Clear();
        Forward.Clear();
        Backward.Clear();
        ForgetText();
    }

    /// <summary>Decodes one swipe. After a failure the bits and framers show the most likely setting.</summary>
    /// <param name="durationsUs">Intervals in us.</param>
    /// <param name="count">How many.</param>
    public bool Decode(ushort[] durationsUs, int count)
    {
        ForgetText();
        bool isRead = Read(durationsUs, count, false, 0);
        if (isRead && Cells.DoubtfulCount == 0 && Cells.WildSteps == 0)
        {
            Keep();
            return true;
        }

        if (Agree(durationsUs, count) >= 2 && !IsContradicted)
        {
            return true;
        }

        ForgetText();
        ShowFailure(durationsUs, count);
        return false;
    }

    // A late start leaves no zeros to lock on at its end of time: only then the other end is the better witness.
    private void ShowFailure(ushort[] durationsUs, int count)
    {
        Read(durationsUs, count, true, 0);
        int backwardBits = Cells.BitCount;
        Read(durationsUs, count, false, 0);
        if (4 * Cells.BitCount < 3 * backwardBits)
        {
            Read(durationsUs, count, true, 0);
        }
    }

    private int Agree(ushort[] durationsUs, int count)
    {
        int readings = 0;
        for (int i = 0; i < _shares.Length && !IsContradicted; i++)
        {
            for (int end = 0; end < 2; end++)
            {
                if (!Read(durationsUs, count, end == 1, i))
                {
                    continue;
                }

                readings++;
                IsContradicted = readings > 1 && !IsSame();
                if (readings == 1)
                {
                    Keep();
                }
            }
        }

        return readings;
    }

    private bool Read(ushort[] durationsUs, int count, bool fromEnd, int setting)
    {
        Forward.Clear();
        Backward.Clear();
        if (!Cells.Decode(durationsUs, count, fromEnd, _shares[setting], _thresholds[setting]))
        {
            return false;
        }

        bool isForward = Forward.Read(Cells.Bits, Cells.BitCount, fromEnd);
        return isForward || Backward.Read(Cells.Bits, Cells.BitCount, !fromEnd);
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
