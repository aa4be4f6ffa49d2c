using PosTerminal.Firmware.Ports;

// A "?" on a type would put attributes of 300 bytes into the device's assembly.
#nullable disable

namespace PosTerminal.Hal.Storage;

/// <summary>What one of the two journal files holds.</summary>
internal sealed class JournalFile
{
    internal readonly int Number;

    private readonly byte[] _body = new byte[RecordFrame.BodyLength];
    private bool _hasSequence;

    internal JournalFile(int number)
    {
        Number = number;
    }

    internal bool Exists;

    internal bool IsBad;

    internal bool IsTorn;

    internal int Frames;

    /// <summary>Number of the user's frames.</summary>
    internal int Records;

    internal uint FirstSequence;

    internal uint LastSequence;

    /// <summary>Generation of the journal, from 1; 0 while it has no switch record.</summary>
    internal uint Generation;

    internal uint SwitchSequence;

    /// <summary>Number of frames up to the switch record, this one counted.</summary>
    internal int FramesToSwitch;

    internal bool IsComplete => Generation != 0;

    /// <summary>True when the frame with a sequence number lies in it, or lay there before it was damaged.</summary>
    internal bool Spans(uint sequence) =>
        _hasSequence && sequence >= FirstSequence && sequence <= LastSequence;

    /// <summary>Number of records that the anchor should know of and does not.</summary>
    internal int Ahead;

    /// <summary>Sequence of the last record that the anchor should know of.</summary>
    internal uint LastAnchored;

    internal void Begin(FrameReader frames, uint anchored)
    {
        Forget();
        LastAnchored = anchored;
        frames.Begin(Number);
        Exists = frames.Exists;
    }

    /// <summary>Reads on; false where the slice is over before the file.</summary>
    internal bool TryScan(FrameReader frames, IRecordReader reader)
    {
        while (frames.Left > 0)
        {
            if (!frames.TryNext())
            {
                IsBad |= frames.IsBad;
                IsTorn = frames.IsTorn;
                return true;
            }

            Take(frames, reader);
        }

        return false;
    }

    private void Forget()
    {
        IsBad = false;
        _hasSequence = false;
        Frames = 0;
        Records = 0;
        FirstSequence = 0;
        LastSequence = 0;
        Generation = 0;
        SwitchSequence = 0;
        FramesToSwitch = 0;
        Ahead = 0;
    }

    // A frame that is damaged, or that stands where another should, counts by its place.
    private void Take(FrameReader frames, IRecordReader reader)
    {
        if (!frames.IsLost && !_hasSequence)
        {
            FirstSequence = frames.Sequence - (uint)Frames;
            _hasSequence = true;
        }

        LastSequence = FirstSequence + (uint)Frames;
        bool isLost = frames.IsLost || frames.Sequence != LastSequence;
        IsBad |= isLost;
        if (isLost)
        {
            reader?.NoteLost();
        }
        else
        {
            TakeWhole(frames, reader);
        }

        Frames++;
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

        if (frames.IsAnchored && LastSequence > LastAnchored)
        {
            Ahead++;
            LastAnchored = LastSequence;
        }

        Records++;
        reader?.Read(type, _body);
    }

    private void TakeSwitch(byte type)
    {
        bool isFirst = type == RecordFrame.Switch && Generation == 0;
        Generation = RecordFrame.ReadNumber(_body, 0);
        IsBad |= !isFirst || Generation == 0 || RecordFrame.ReadNumber(_body, 4) != (uint)Frames;
        SwitchSequence = LastSequence;
        FramesToSwitch = Frames + 1;
    }
}
