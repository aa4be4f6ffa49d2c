using System;

namespace PosTerminal.Hal.Magstripe;

/// <summary>
/// Finds the characters of a track in its bits, ISO/IEC 7811-2: zeros, start sentinel, characters with odd
/// parity, end sentinel, LRC, and nothing but zeros. Of several beginnings the best one is kept.
/// </summary>
public sealed class TrackFramer
{
    /// <summary>ASCII from start to end sentinel. Sensitive.</summary>
    public readonly byte[] Text;

    /// <summary>Bytes used in <see cref="Text"/>.</summary>
    public int TextLength;

    /// <summary>Bit where the start sentinel begins.</summary>
    public int FirstBit;

    /// <summary>Last bit of the LRC that was seen; less than <see cref="FirstBit"/> when read backward.</summary>
    public int LastBit;

    /// <summary>What is wrong.</summary>
    public TrackFault Fault;

    /// <summary>Characters with wrong parity or lost bits.</summary>
    public int BadCharacters;

    /// <summary>First bad character, counted from the start sentinel, -1 for none.</summary>
    public int FirstBad;

    /// <summary>Last bad character, -1 for none.</summary>
    public int LastBad;

    /// <summary>Groups of bad characters with good ones between them.</summary>
    public int BadClusters;

    private readonly TrackFormat _format;

    /// <summary>Makes a framer for one track.</summary>
    /// <param name="format">The track.</param>
    public TrackFramer(TrackFormat format)
    {
        _format = format;
        Text = new byte[format.MaximumCharacters];
    }

    /// <summary>Zeroes the text.</summary>
    public void Clear()
    {
        Array.Clear(Text, 0, Text.Length);
        TextLength = 0;
        FirstBit = 0;
        LastBit = 0;
        Fault = TrackFault.NoStartSentinel;
        ClearBad();
    }

    /// <summary>Reads bits in one direction; <see cref="Fault"/> and the rest tell how it went.</summary>
    /// <param name="bits">One bit a byte: 0, 1, anything else is unknown.</param>
    /// <param name="count">How many.</param>
    /// <param name="isBackward">True to begin at the last bit.</param>
    /// <returns>True when every check passed.</returns>
    public bool Read(byte[] bits, int count, bool isBackward)
    {
        Clear();
        int step = isBackward ? -1 : 1;
        int end = isBackward ? -1 : count;
        int zeros = 0;
        int best = -1;
        int bestGood = -1;
        int first = isBackward ? count - 1 : 0;
        int last = first + step * (_format.MostCellsBefore < count ? _format.MostCellsBefore : count);
        for (int i = first; i != last; i += step)
        {
            if (bits[i] != 1)
            {
                zeros = bits[i] == 0 ? zeros + 1 : 0;
                continue;
            }

            if (zeros >= _format.ZerosBefore && Character(bits, i, end, step, false) == _format.StartSentinel)
            {
                if (ReadFrame(bits, i, end, step))
                {
                    return true;
                }

                int good = TextLength - 2 * BadCharacters;
                best = good > bestGood ? i : best;
                bestGood = good > bestGood ? good : bestGood;
            }

            zeros = 0;
        }

        if (best >= 0)
        {
            ReadFrame(bits, best, end, step);
        }

        return false;
    }

    private bool ReadFrame(byte[] bits, int start, int end, int step)
    {
        ClearBad();
        int width = _format.BitsPerCharacter;
        int maximum = _format.MaximumCharacters;
        int sum = 0;
        int length = 0;
        int i = start;
        int character = -1;
        while (character != _format.EndSentinel && length < maximum && (end - i) * step >= width)
        {
            character = Character(bits, i, end, step, false);
            if (character < 0)
            {
                NoteBad(length);
            }
            else
            {
                sum ^= character;
            }

            Text[length++] = (byte)(character < 0 ? '?' : character + _format.FirstCharacter);
            i += width * step;
        }

        TextLength = length;
        FirstBit = start;
        LastBit = i + (width - 1) * step;
        LastBit = (end - LastBit) * step > 0 ? LastBit : end - step;
        bool hasEnd = character == _format.EndSentinel;
        Fault = FaultOf(bits, i, end, step, hasEnd, sum);
        return Fault == TrackFault.None;
    }

    private TrackFault FaultOf(byte[] bits, int i, int end, int step, bool hasEnd, int sum)
    {
        if (!hasEnd)
        {
            return TrackFault.NoEndSentinel;
        }

        if (BadCharacters > 0)
        {
            return TrackFault.Parity;
        }

        if (Character(bits, i, end, step, true) != sum)
        {
            bool isCut = (end - i) * step < _format.BitsPerCharacter;
            return isCut ? TrackFault.NoEndSentinel : TrackFault.Lrc;
        }

        for (i += _format.BitsPerCharacter * step; (end - i) * step > 0; i += step)
        {
            if (bits[i] == 1)
            {
                return TrackFault.DirtyTail;
            }
        }

        return TrackFault.None;
    }

    /// <summary>
    /// Data bits of one character, -1 when its parity is wrong or a bit is unknown. A reader may hide the last
    /// zeros of an LRC: with <paramref name="zerosFollow"/> bits behind the end count as zeros.
    /// </summary>
    private int Character(byte[] bits, int start, int end, int step, bool zerosFollow)
    {
        int width = _format.BitsPerCharacter;
        if (!zerosFollow && (end - start) * step < width)
        {
            return -1;
        }

        int value = 0;
        int ones = 0;
        for (int k = 0; k < width && start != end; k++)
        {
            int bit = bits[start];
            if (bit > 1)
            {
                return -1;
            }

            value |= bit << k;
            ones += bit;
            start += step;
        }

        return (ones & 1) == 0 ? -1 : value & ((1 << (width - 1)) - 1);
    }

    private void ClearBad()
    {
        BadCharacters = 0;
        FirstBad = -1;
        LastBad = -1;
        BadClusters = 0;
    }

    private void NoteBad(int position)
    {
        BadCharacters++;
        FirstBad = FirstBad < 0 ? position : FirstBad;
        BadClusters += LastBad < 0 || position > LastBad + 2 ? 1 : 0;
        LastBad = position;
    }
}
