namespace PosTerminal.Hal.Storage;

/// <summary>
/// How far the journal has come: its generation, and the sequence of its last record that is anchored. It is kept apart
/// from the journals, so that it is known when they are gone, old or cut. When a file is full, or when a write to it
/// has failed, the other is begun anew; what was known stays untouched meanwhile.
/// </summary>
internal sealed class AnchorLog
{
    private const int FramesOfFile = 64;

    private readonly IFileArea _area;
    private readonly FrameReader _frames;
    private readonly FrameWriter _writer;
    private readonly byte[] _body = new byte[RecordFrame.BodyLength];
    private readonly int[] _count = new int[2];
    private readonly uint[] _firstGeneration = new uint[2];
    private readonly uint[] _generation = new uint[2];
    private readonly uint[] _firstSequence = new uint[2];
    private readonly uint[] _sequence = new uint[2];
    private readonly uint[] _mark = new uint[2];
    private readonly bool[] _exists = new bool[2];
    private readonly bool[] _torn = new bool[2];
    private int _current;
    private bool _hasFirst;

    internal AnchorLog(IFileArea area, FrameReader frames, FrameWriter writer)
    {
        _area = area;
        _frames = frames;
        _writer = writer;
    }

    internal bool IsBad;

    /// <summary>True when the files hold not even the beginning of an anchor.</summary>
    internal bool IsBlank => _count[0] + _count[1] == 0 && !_torn[0] && !_torn[1];

    /// <summary>Generation of the journal, 0 when none was ever completed.</summary>
    internal uint Generation => _generation[_current];

    /// <summary>Sequence of the last record that is anchored.</summary>
    internal uint Sequence => _sequence[_current];

    /// <summary>Mark of the user when it was anchored.</summary>
    internal uint Mark => _mark[_current];

    /// <summary>Reads both files; false where the slice is over behind the first.</summary>
    internal bool TryScan()
    {
        IsBad &= _hasFirst;
        if (!_hasFirst)
        {
            ScanFile(0);
            _hasFirst = true;
        }

        if (_frames.Left <= 0)
        {
            return false;
        }

        _hasFirst = false;
        ScanFile(1);
        Choose();
        return true;
    }

    private void Choose()
    {
        // A write that failed may lie in the one, and done again in the other.
        bool isSecond = _sequence[1] == _sequence[0]
            ? _firstSequence[1] > _firstSequence[0]
            : _sequence[1] > _sequence[0];
        _current = isSecond ? 1 : 0;
        int other = 1 - _current;
        IsBad |= _count[other] > 0 && _firstGeneration[_current] - _generation[other] > 1;
    }

    internal bool TryWrite(uint generation, uint sequence, uint mark)
    {
        if (IsBad && !TryRenew())
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
        RecordFrame.WriteNumber(_body, 4, mark);
        _writer.Begin(StorageFile.AnchorA + target, _count[target], sequence);
        if (!_writer.TryAdd(RecordFrame.Anchor, _body) || !_writer.TryFlush())
        {
            _torn[target] = true;
            _exists[target] = true;
            return false;
        }

        Note(target, sequence);
        _current = target;
        _exists[target] = true;
        return true;
    }

    // What a damaged anchor said is known no more; the journals have been looked through meanwhile.
    private bool TryRenew()
    {
        IsBad = !TryEmpty(0) || !TryEmpty(1);
        return !IsBad;
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
        _generation[index] = 0;
        _firstSequence[index] = 0;
        _sequence[index] = 0;
        _mark[index] = 0;
        _frames.Begin(StorageFile.AnchorA + index);
        _exists[index] = _frames.Exists;
        while (!IsBad && _frames.TryNext() && !_frames.IsLost)
        {
            Take(index);
        }

        IsBad |= _frames.IsBad;
        _torn[index] = _frames.IsTorn;
    }

    private void Take(int index)
    {
        _frames.CopyBody(_body);
        uint generation = RecordFrame.ReadNumber(_body, 0);
        bool follows = _count[index] == 0
            || (generation - _generation[index] <= 1 && _frames.Sequence > _sequence[index]);
        IsBad |= _frames.Type != RecordFrame.Anchor || generation == 0 || !follows;
        Note(index, _frames.Sequence);
    }

    private void Note(int index, uint sequence)
    {
        _generation[index] = RecordFrame.ReadNumber(_body, 0);
        _mark[index] = RecordFrame.ReadNumber(_body, 4);
        _sequence[index] = sequence;
        if (_count[index] == 0)
        {
            _firstGeneration[index] = _generation[index];
            _firstSequence[index] = sequence;
        }

        _count[index]++;
    }
}
