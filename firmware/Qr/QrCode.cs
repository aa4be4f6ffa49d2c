using System;

namespace PosTerminal.Firmware.Qr;

/// <summary>
/// A QR code symbol, ISO/IEC 18004: versions 1 to 3, byte mode, error correction level M. It works in buffers
/// that it has from the start, and in slices, since the whole of it would hold up the keypad.
/// </summary>
public sealed class QrCode
{
    /// <summary>Most bytes of text, at version 3.</summary>
    public const int LongestText = 42;

    /// <summary>Modules per side at version 3.</summary>
    public const int LargestSize = QrMatrix.LargestSize;

    private const int MaskCount = 8;
    private const byte FirstPad = 0xEC;
    private const byte SecondPad = 0x11;

    private const int PolynomialStep = 1;
    private const int ChecksStep = 2;
    private const int DrawStep = 3;
    private const int FirstMaskStep = DrawStep + QrMatrix.PlaceSlices;
    private const int LastStep = FirstMaskStep + MaskCount;

    private readonly byte[] _codewords = new byte[QrVersion.MostCodewords];
    private readonly QrMatrix _matrix = new QrMatrix();
    private readonly ReedSolomon _reedSolomon = new ReedSolomon();
    private readonly int[] _shown = new int[LargestSize];
    private int _version;
    private int _step;
    private int _bestMask;
    private int _leastPenalty;
    private bool _isTouched;

    /// <summary>Modules per side: 21, 25 or 29; 0 when there is no symbol, or one that is not made yet.</summary>
    public int Size => _step > 0 ? 0 : _matrix.Size;

    /// <summary>True when there is a symbol to be shown that differs from the last one, or none any more.</summary>
    public bool IsChanged => _isTouched && _step == 0 && Differs();

    /// <summary>True when a module is dark. The quiet zone around the symbol is not part of it.</summary>
    /// <param name="x">Column from the left, from 0.</param>
    /// <param name="y">Row from the top, from 0.</param>
    public bool IsDark(int x, int y) => ((_matrix.Rows[y] >> x) & 1) != 0;

    /// <summary>Marks the present modules as shown; none while a symbol is not made yet.</summary>
    public void MarkShown()
    {
        if (_step > 0)
        {
            Array.Clear(_shown, 0, LargestSize);
            return;
        }
        Array.Copy(_matrix.Rows, _shown, LargestSize);
        _isTouched = false;
    }

    /// <summary>Takes the symbol away, also one that is not made yet.</summary>
    public void Clear()
    {
        _step = 0;
        if (_matrix.Size > 0)
        {
            _matrix.Begin(0);
            _isTouched = true;
        }
    }

    /// <summary>
    /// Begins the smallest symbol that holds a text, for <see cref="Work"/> to make; false, and no symbol, when there
    /// is no text or it does not fit.
    /// </summary>
    /// <param name="text">The text, ISO 8859-1 for most readers.</param>
    /// <param name="count">Bytes of it, 1 to 42.</param>
    public bool TryEncode(byte[] text, int count)
    {
        Clear();
        if (count < 1 || count > LongestText)
        {
            return false;
        }
        _version = QrVersion.For(count);
        WriteData(text, count, QrVersion.DataCount(_version));
        _step = PolynomialStep;
        return true;
    }

    /// <summary>Makes one more slice of a symbol that was begun; true while there are more.</summary>
    public bool Work()
    {
        if (_step == 0)
        {
            return false;
        }
        if (_step == PolynomialStep)
        {
            _reedSolomon.Begin(QrVersion.CheckCount(_version));
        }
        else if (_step == ChecksStep)
        {
            _reedSolomon.Write(_codewords, QrVersion.DataCount(_version));
        }
        else if (_step < FirstMaskStep)
        {
            Place(_step - DrawStep);
        }
        else
        {
            TryMask(_step - FirstMaskStep);
        }
        _step = _step == LastStep ? 0 : _step + 1;
        return _step > 0;
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

    private void Place(int slice)
    {
        if (slice == 0)
        {
            _matrix.Begin(QrVersion.SizeOf(_version));
            _leastPenalty = int.MaxValue;
        }
        _matrix.Place(_codewords);
    }

    // Behind the last mask the best one is made again.
    private void TryMask(int mask)
    {
        if (mask == MaskCount)
        {
            _matrix.Mask(_bestMask);
            _isTouched = true;
            return;
        }
        _matrix.Mask(mask);
        int penalty = QrPenalty.Of(_matrix.Rows, _matrix.Size);
        if (penalty < _leastPenalty)
        {
            _bestMask = mask;
            _leastPenalty = penalty;
        }
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
