using PosTerminal.Firmware.Ports;

// A "?" on a type would put attributes of 300 bytes into the device's assembly.
#nullable disable

namespace PosTerminal.Hal.Storage;

/// <summary>What one of the two journal files holds.</summary>
internal sealed class JournalFile
{
    internal readonly int Number;

    private readonly byte[] _body = new byte[RecordFrame.BodyLength];
    private bool _exists;
    private bool _isBad;
    private bool _isTorn;
    private bool _hasSequence;
    private int _frames;
    private int _records;
    private uint _firstSequence;
    private uint _lastSequence;
    private uint _generation;
    private uint _switchSequence;
    private int _framesToSwitch;
    private int _ahead;
    private uint _lastAnchored;

    internal JournalFile(int number)
    {
        Number = number;
    }

    internal bool Exists => _exists;

    internal bool IsBad => _isBad;

    internal bool IsTorn => _isTorn;

    internal int Frames => _frames;

    /// <summary>Number of the user's frames.</summary>
    internal int Records => _records;

    internal uint FirstSequence => _firstSequence;

    internal uint LastSequence => _lastSequence;

    /// <summary>Generation of the journal, from 1; 0 while it has no switch record.</summary>
    internal uint Generation => _generation;

    internal uint SwitchSequence => _switchSequence;

    /// <summary>Number of frames up to the switch record, this one counted.</summary>
    internal int FramesToSwitch => _framesToSwitch;

    internal bool IsComplete => _generation != 0;

    /// <summary>True when the frame with a sequence number lies in it, or lay there before it was damaged.</summary>
    internal bool Spans(uint sequence) =>
        _hasSequence && sequence >= _firstSequence && sequence <= _lastSequence;

    /// <summary>Number of records that the anchor should know of and does not.</summary>
    internal int Ahead => _ahead;

    /// <summary>Sequence of the last record that the anchor should know of.</summary>
    internal uint LastAnchored => _lastAnchored;

    internal void Scan(FrameReader frames, IRecordReader reader, uint anchored)
    {
        Forget();
        _lastAnchored = anchored;
        frames.Begin(Number);
        _exists = frames.Exists;
        while (frames.TryNext())
        {
            Take(frames, reader);
        }

        _isBad |= frames.IsBad;
        _isTorn = frames.IsTorn;
    }

    private void Forget()
    {
        _isBad = false;
        _hasSequence = false;
        _frames = 0;
        _records = 0;
        _firstSequence = 0;
        _lastSequence = 0;
        _generation = 0;
        _switchSequence = 0;
        _framesToSwitch = 0;
        _ahead = 0;
    }

    // A frame that is damaged, or that stands where another should, counts by its place.
    private void Take(FrameReader frames, IRecordReader reader)
    {
        if (!frames.IsLost && !_hasSequence)
        {
            _firstSequence = frames.Sequence - (uint)_frames;
            _hasSequence = true;
        }

        _lastSequence = _firstSequence + (uint)_frames;
        bool isLost = frames.IsLost || frames.Sequence != _lastSequence;
        _isBad |= isLost;
        if (isLost)
        {
            reader?.NoteLost();
        }
        else
        {
            TakeWhole(frames, reader);
        }

        _frames++;
    }

    private void TakeWhole(FrameReader frames, IRecordReader reader)
    {
        byte type = frames.Type;
        frames.CopyBody(_body);
        if (!RecordFrame.IsUserType(type))
        {
            TakeSwitch(type);
            return;
        }

        if (frames.IsAnchored && _lastSequence > _lastAnchored)
        {
            _ahead++;
            _lastAnchored = _lastSequence;
        }

        _records++;
        reader?.Read(type, _body);
    }

    private void TakeSwitch(byte type)
    {
        bool isFirst = type == RecordFrame.Switch && _generation == 0;
        _generation = RecordFrame.ReadNumber(_body, 0);
        _isBad |= !isFirst || _generation == 0 || RecordFrame.ReadNumber(_body, 4) != (uint)_frames;
        _switchSequence = _lastSequence;
        _framesToSwitch = _frames + 1;
    }
}
