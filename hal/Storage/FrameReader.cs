using System;

namespace PosTerminal.Hal.Storage;

/// <summary>
/// Walks over the frames of a file in one pass. Less than a whole frame at the end is a torn write: a power cut leaves
/// that and nothing else. A whole frame with a wrong CRC is damage, also as the last one; frames have a fixed length,
/// so the next one can be read.
/// </summary>
internal sealed class FrameReader
{
    private const int PageFrames = 8;

    private readonly IFileArea _area;
    private readonly RecordFrame _frame;
    private readonly byte[] _page = new byte[PageFrames * RecordFrame.Length];
    private int _file;
    private int _length;
    private int _position;
    private int _pageStart;
    private int _pageEnd;

    internal FrameReader(IFileArea area, RecordFrame frame)
    {
        _area = area;
        _frame = frame;
    }

    /// <summary>True when there is a file, even an empty one.</summary>
    internal bool Exists => _length != -1;

    /// <summary>True when a frame so far was damaged, or the file cannot be read.</summary>
    internal bool IsBad;

    /// <summary>True when the frame in hand is damaged: it has neither sequence nor type nor body.</summary>
    internal bool IsLost;


    internal bool IsTorn;

    internal uint Sequence => RecordFrame.SequenceOf(_page, Offset);

    internal byte Type => RecordFrame.TypeOf(_page, Offset);

    internal bool IsAnchored => RecordFrame.IsAnchored(_page, Offset);

    private int Offset => _position - RecordFrame.Length - _pageStart;

    /// <summary>Frames that may still be read in this slice.</summary>
    internal int Left;

    internal void Begin(int file)
    {
        _file = file;
        _length = _area.LengthOf(file);
        _position = 0;
        _pageStart = 0;
        _pageEnd = 0;
        IsBad = _length < -1;
        IsTorn = false;
    }

    /// <summary>Moves to the next frame; false at the end, or where the file cannot be read.</summary>
    internal bool TryNext()
    {
        Left--;
        int left = _length - _position;
        if (left < RecordFrame.Length)
        {
            IsTorn = left > 0;
            return End();
        }

        if (_position == _pageEnd && !TryFill(left))
        {
            IsBad = true;
            return End();
        }

        IsLost = !_frame.IsValid(_page, _position - _pageStart);
        IsBad |= IsLost;
        _position += RecordFrame.Length;
        return true;
    }

    internal void CopyBody(byte[] body)
    {
        RecordFrame.CopyBody(_page, Offset, body);
    }

    private bool TryFill(int left)
    {
        int count = left - (left % RecordFrame.Length);
        count = count < _page.Length ? count : _page.Length;
        _pageStart = _position;
        _pageEnd = _position + count;
        return _area.Read(_file, _position, _page, count) == count;
    }

    private bool End()
    {
        Array.Clear(_page, 0, _page.Length);
        return false;
    }
}
