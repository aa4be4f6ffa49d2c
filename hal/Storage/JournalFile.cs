using PosTerminal.Firmware.Ports;

namespace PosTerminal.Hal.Storage;

/// <summary>What one of the two journal files holds.</summary>
internal sealed class JournalFile
{
    private readonly byte[] _body = new byte[RecordFrame.BodyLength];

    internal JournalFile(int number)
    {
        Number = number;
    }

    internal int Number { get; }

    internal bool Exists { get; private set; }

    internal bool IsBad { get; private set; }

    internal bool IsTorn { get; private set; }

    internal int Frames { get; private set; }

    /// <summary>Frames that are the user's.</summary>
    internal int Records { get; private set; }

    internal uint FirstSequence { get; private set; }

    internal uint LastSequence { get; private set; }

    /// <summary>From 1; 0 while there is no switch record.</summary>
    internal uint Generation { get; private set; }

    internal uint SwitchSequence { get; private set; }

    /// <summary>Frames up to and with the switch record.</summary>
    internal int FramesToSwitch { get; private set; }

    internal bool IsComplete => Generation != 0;

    internal void Scan(FrameReader frames, IRecordReader? reader)
    {
        Forget();
        frames.Begin(Number);
        Exists = frames.Exists;
        while (!IsBad && frames.TryNext())
        {
            Take(frames, reader);
        }

        IsBad |= frames.IsBad;
        IsTorn = frames.IsTorn;
    }

    private void Forget()
    {
        IsBad = false;
        Frames = 0;
        Records = 0;
        FirstSequence = 0;
        LastSequence = 0;
        Generation = 0;
        SwitchSequence = 0;
        FramesToSwitch = 0;
    }

    private void Take(FrameReader frames, IRecordReader? reader)
    {
        uint sequence = frames.Sequence;
        byte type = frames.Type;
        FirstSequence = Frames == 0 ? sequence : FirstSequence;
        IsBad = Frames > 0 && sequence != LastSequence + 1;
        LastSequence = sequence;
        frames.CopyBody(_body);
        if (!RecordFrame.IsUserType(type))
        {
            TakeSwitch(type);
        }
        else if (!IsBad)
        {
            Records++;
            reader?.Read(type, _body);
        }

        Frames++;
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
