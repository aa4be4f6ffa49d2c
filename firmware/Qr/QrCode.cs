using System;

namespace PosTerminal.Firmware.Qr;

/// <summary>
/// A QR code symbol, ISO/IEC 18004: versions 1 to 5, byte mode, error correction level M. It works in buffers
/// that it has from the start.
/// </summary>
public sealed class QrCode
{
    /// <summary>Most bytes of text, at version 5.</summary>
    public const int LongestText = 84;

    /// <summary>Modules per side at version 5.</summary>
    public const int LargestSize = QrMatrix.LargestSize;

    private const int MaskCount = 8;
    private const byte FirstPad = 0xEC;
    private const byte SecondPad = 0x11;

    private readonly byte[] _codewords = new byte[QrVersion.MostCodewords];
    private readonly QrMatrix _matrix = new QrMatrix();
    private readonly ReedSolomon _reedSolomon = new ReedSolomon();
    private readonly long[] _shown = new long[LargestSize];
    private bool _isTouched;

    /// <summary>Modules per side: 21, 25, 29, 33 or 37; 0 when there is no symbol.</summary>
    public int Size => _matrix.Size;

    /// <summary>True when the modules differ from those that were shown last.</summary>
    public bool IsChanged => _isTouched && Differs();

    /// <summary>True when a module is dark. The quiet zone around the symbol is not part of it.</summary>
    /// <param name="x">Column from the left, from 0.</param>
    /// <param name="y">Row from the top, from 0.</param>
    public bool IsDark(int x, int y) => ((_matrix.Rows[y] >> x) & 1) != 0;

    /// <summary>Marks the present modules as shown.</summary>
    public void MarkShown()
    {
        Array.Copy(_matrix.Rows, _shown, LargestSize);
        _isTouched = false;
    }

    /// <summary>Takes the symbol away.</summary>
    public void Clear()
    {
        if (Size > 0)
        {
            _matrix.Begin(0);
            _isTouched = true;
        }
    }

    /// <summary>
    /// Makes the smallest symbol that holds a text; false, and no symbol, when there is no text or it does not fit.
    /// </summary>
    /// <param name="text">The text, ISO 8859-1 for most readers.</param>
    /// <param name="count">Bytes of it, 1 to 84.</param>
    public bool TryEncode(byte[] text, int count)
    {
        Clear();
        if (count < 1 || count > LongestText)
        {
            return false;
        }
        int version = QrVersion.For(count);
        WriteData(text, count, QrVersion.DataCount(version));
        WriteChecks(version);
        _matrix.Begin(QrVersion.SizeOf(version));
        _matrix.Place(_codewords, version);
        ChooseMask();
        _isTouched = true;
        return true;
    }

    // Mode and count take 12 bits and the end of the text 4, so that every byte lies across two codewords.
    private void WriteData(byte[] text, int count, int dataCount)
    {
        const int ByteMode = 0x4;
        int before = (ByteMode << 8) | count;
        _codewords[0] = (byte)(before >> 4);
        for (int i = 0; i < count; i++)
        {
            _codewords[i + 1] = (byte)((before << 4) | (text[i] >> 4));
            before = text[i];
        }
        _codewords[count + 1] = (byte)(before << 4);
        byte pad = FirstPad;
        for (int i = count + 2; i < dataCount; i++)
        {
            _codewords[i] = pad;
            pad ^= FirstPad ^ SecondPad;
        }
    }

    private void WriteChecks(int version)
    {
        int blocks = QrVersion.BlockCount(version);
        int dataCount = QrVersion.DataCount(version);
        int checkCount = QrVersion.CheckCount(version);
        _reedSolomon.Begin(checkCount);
        for (int block = 0; block < blocks; block++)
        {
            int length = dataCount / blocks;
            _reedSolomon.Write(_codewords, block * length, length, dataCount + (block * checkCount));
        }
    }

    private void ChooseMask()
    {
        int best = 0;
        int bestPenalty = int.MaxValue;
        for (int mask = 0; mask < MaskCount; mask++)
        {
            _matrix.Mask(mask);
            int penalty = QrPenalty.Of(_matrix.Rows, Size);
            if (penalty < bestPenalty)
            {
                best = mask;
                bestPenalty = penalty;
            }
        }
        _matrix.Mask(best);
    }

    // Making the same symbol again after a clearing is no change.
    private bool Differs()
    {
        for (int y = 0; y < LargestSize; y++)
        {
            if (_matrix.Rows[y] != _shown[y])
            {
                return true;
            }
        }
        _isTouched = false;
        return false;
    }
}
