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
    private int _frames;
    private int _records;
    private uint _firstSequence;
    private uint _lastSequence;
    private uint _generation;
    private uint _switchSequence;
    private int _framesToSwitch;

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

    internal void Scan(FrameReader frames, IRecordReader reader)
    {
        Forget();
        frames.Begin(Number);
        _exists = frames.Exists;
        while (!_isBad && frames.TryNext())
        {
            Take(frames, reader);
        }

        _isBad |= frames.IsBad;
        _isTorn = frames.IsTorn;
    }

    private void Forget()
    {
        _isBad = false;
        _frames = 0;
        _records = 0;
        _firstSequence = 0;
        _lastSequence = 0;
        _generation = 0;
        _switchSequence = 0;
        _framesToSwitch = 0;
    }

    private void Take(FrameReader frames, IRecordReader reader)
    {
        uint sequence = frames.Sequence;
        byte type = frames.Type;
        _firstSequence = _frames == 0 ? sequence : _firstSequence;
        _isBad = _frames > 0 && sequence != _lastSequence + 1;
        _lastSequence = sequence;
        frames.CopyBody(_body);
        if (!RecordFrame.IsUserType(type))
        {
            TakeSwitch(type);
        }
        else if (!_isBad)
        {
            _records++;
            reader?.Read(type, _body);
        }

        _frames++;
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
