namespace PosTerminal.Hal.Storage;

/// <summary>
/// The highest generation that was ever completed, and the sequence of its switch record. It is kept apart from the
/// journals, so that it is known when they are gone or old. When a file is full or torn, the other is begun anew;
/// the one with the highest generation stays untouched meanwhile.
/// </summary>
internal sealed class AnchorLog
{
    private const int FramesOfFile = 64;

    private readonly IFileArea _area;
    private readonly FrameReader _frames;
    private readonly FrameWriter _writer;
    private readonly byte[] _body = new byte[RecordFrame.BodyLength];
    private readonly int[] _count = new int[2];
    private readonly uint[] _first = new uint[2];
    private readonly uint[] _last = new uint[2];
    private readonly uint[] _sequence = new uint[2];
    private readonly bool[] _exists = new bool[2];
    private readonly bool[] _torn = new bool[2];
    private int _current;
    private bool _isBad;

    internal AnchorLog(IFileArea area, FrameReader frames, FrameWriter writer)
    {
        _area = area;
        _frames = frames;
        _writer = writer;
    }

    internal bool IsBad => _isBad;

    /// <summary>True when the files hold not even the beginning of an anchor.</summary>
    internal bool IsBlank => _count[0] + _count[1] == 0 && !_torn[0] && !_torn[1];

    /// <summary>Highest generation that was completed, 0 when none was.</summary>
    internal uint Generation => _last[_current];

    internal uint Sequence => _sequence[_current];

    internal void Scan()
    {
        _isBad = false;
        ScanFile(0);
        ScanFile(1);
        _current = _last[1] > _last[0] ? 1 : 0;
        int other = 1 - _current;
        _isBad |= _count[other] > 0 && _last[other] + 1 != _first[_current];
    }

    internal bool TryWrite(uint generation, uint sequence)
    {
        if (_isBad && !TryRenew())
        {
            return false;
        }
        int target = _current;
        if (_torn[target] || _count[target] >= FramesOfFile)
        {
            target = 1 - target;
            if (!TryEmpty(target))
            {
                return false;
            }
        }

        RecordFrame.WriteNumber(_body, 0, generation);
        _writer.Begin(StorageFile.AnchorA + target, _count[target], sequence);
        if (!_writer.TryAdd(RecordFrame.Anchor, _body) || !_writer.TryFlush())
        {
            return false;
        }

        Note(target, generation, sequence);
        _current = target;
        _exists[target] = true;
        return true;
    }

    // What a damaged anchor said is known no more; the journals have been looked through meanwhile.
    private bool TryRenew()
    {
        _isBad = !TryEmpty(0) || !TryEmpty(1);
        return !_isBad;
    }

    private bool TryEmpty(int index)
    {
        bool done = !_exists[index] || _area.TryDelete(StorageFile.AnchorA + index);
        _count[index] = 0;
        _torn[index] = false;
        return done;
    }

    private void ScanFile(int index)
    {
        _count[index] = 0;
        _last[index] = 0;
        _frames.Begin(StorageFile.AnchorA + index);
        _exists[index] = _frames.Exists;
        while (!_isBad && _frames.TryNext() && !_frames.IsLost)
        {
            Take(index);
        }

        _isBad |= _frames.IsBad;
        _torn[index] = _frames.IsTorn;
    }

    private void Take(int index)
    {
        _frames.CopyBody(_body);
        uint generation = RecordFrame.ReadNumber(_body, 0);
        bool follows = _count[index] == 0 || generation == _last[index] + 1;
        _isBad |= _frames.Type != RecordFrame.Anchor || generation == 0 || !follows;
        Note(index, generation, _frames.Sequence);
    }

    private void Note(int index, uint generation, uint sequence)
    {
        _first[index] = _count[index] == 0 ? generation : _first[index];
        _last[index] = generation;
        _sequence[index] = sequence;
        _count[index]++;
    }
}
