using PosTerminal.Firmware.Pin;

namespace PosTerminal.Firmware.Transaction;

/// <summary>What the journal knows of hand-overs from one terminal to another.</summary>
public sealed class StandbyState
{
    /// <summary>Terminals whose hand-overs are remembered.</summary>
    public const int SenderCapacity = 8;

    /// <summary>
    /// The reversal that goes or came with a block: Handle (number of the terminal that sold), Stan, AmountMinor,
    /// Code (reason, 0 without a reversal).
    /// </summary>
    public readonly JournalRecord Moved = new JournalRecord();

    /// <summary>Terminals whose blocks were taken over; in place of a time stands the number of the last.</summary>
    public readonly TryTable Senders = new TryTable(SenderCapacity);

    private bool _isHandedOver;
    private int _number;
    private long _seconds;

    /// <summary>True from a hand-over until it is returned or taken back.</summary>
    public bool IsHandedOver => _isHandedOver;

    /// <summary>Number of this terminal's last hand-over, 0 before the first.</summary>
    public int Number => _number;

    /// <summary>Powered-on second of that hand-over: the ages in its block count from there.</summary>
    public long Seconds => _seconds;

    /// <summary>Number of the last hand-over of a terminal that was taken over, 0 for none.</summary>
    public long NumberOf(byte[] terminalId)
    {
        int place = Senders.IndexOf(terminalId);
        return place < 0 ? 0 : Senders.LastSecondsAt(place);
    }

    /// <summary>Takes a hand-over, its return or its end.</summary>
    public void SetHandOver(JournalRecord record)
    {
        _isHandedOver = record.Kind != 0;
        _number = record.Count;
        _seconds = record.Counter;
    }

    /// <summary>Notes the number of another terminal's hand-over; the highest stays, none is forgotten.</summary>
    public void SetTaken(JournalRecord record) => Senders.Restore(record.Handle, 1, false, record.Count, 1);

    /// <summary>Fills a record of a snapshot; 0 when there are no more. The reversal comes before its owner.</summary>
    public JournalType Fill(int index, JournalRecord record)
    {
        if (Moved.Code != 0 && index-- == 0)
        {
            record.CopySaleFrom(Moved);
            return JournalType.MovedReversal;
        }
        if (_number > 0 && index-- == 0)
        {
            record.Kind = (byte)(_isHandedOver ? 1 : 0);
            record.Count = _number;
            record.Counter = _seconds;
            return JournalType.HandOver;
        }
        if (index >= SenderCapacity || !Senders.IsUsedAt(index))
        {
            return 0;
        }
        Senders.CopyHandle(index, record.Handle);
        record.Count = (int)Senders.LastSecondsAt(index);
        return JournalType.Taken;
    }
}
