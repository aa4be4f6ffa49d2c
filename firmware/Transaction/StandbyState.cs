using System;

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

    private readonly byte[] _senders = new byte[SenderCapacity * JournalRecord.HandleLength];
    private readonly int[] _numbers = new int[SenderCapacity];

    /// <summary>True from a hand-over until it is returned or taken back.</summary>
    public bool IsHandedOver { get; private set; }

    /// <summary>Number of this terminal's last hand-over, 0 before the first.</summary>
    public int Number { get; private set; }

    /// <summary>Powered-on second of that hand-over: the ages in its block count from there.</summary>
    public long Seconds { get; private set; }

    /// <summary>Terminals whose blocks were taken over.</summary>
    public int SenderCount { get; private set; }

    /// <summary>Takes a hand-over, its return or its end.</summary>
    public void SetHandOver(JournalRecord record)
    {
        IsHandedOver = record.Kind != 0;
        Number = record.Count;
        Seconds = record.Counter;
    }

    /// <summary>Notes the number of another terminal's hand-over; the highest stays.</summary>
    public void SetTaken(JournalRecord record)
    {
        int place = IndexOf(record.Handle);
        if (place < 0 && SenderCount < SenderCapacity)
        {
            place = SenderCount++;
            Array.Copy(
                record.Handle, 0, _senders, place * JournalRecord.HandleLength, JournalRecord.HandleLength);
        }
        if (place >= 0 && record.Count > _numbers[place])
        {
            _numbers[place] = record.Count;
        }
    }

    /// <summary>Number of the last hand-over of a terminal that was taken over, 0 for none.</summary>
    public int NumberOf(byte[] terminalId)
    {
        int place = IndexOf(terminalId);
        return place < 0 ? 0 : _numbers[place];
    }

    /// <summary>Writes terminal and number of a place into a record.</summary>
    public void CopySender(int place, JournalRecord record)
    {
        Array.Copy(_senders, place * JournalRecord.HandleLength, record.Handle, 0, JournalRecord.HandleLength);
        record.Count = _numbers[place];
    }

    /// <summary>Fills a record of a snapshot; 0 when there are no more. The reversal comes before its owner.</summary>
    public JournalType Fill(int index, JournalRecord record)
    {
        if (Moved.Code != 0 && index-- == 0)
        {
            record.CopySaleFrom(Moved);
            return JournalType.MovedReversal;
        }
        if (Number > 0 && index-- == 0)
        {
            record.Kind = (byte)(IsHandedOver ? 1 : 0);
            record.Count = Number;
            record.Counter = Seconds;
            return JournalType.HandOver;
        }
        if (index >= SenderCount)
        {
            return 0;
        }
        CopySender(index, record);
        return JournalType.Taken;
    }

    private int IndexOf(byte[] terminalId)
    {
        int place = SenderCount - 1;
        while (place >= 0 && !IsSame(place * JournalRecord.HandleLength, terminalId))
        {
            place--;
        }
        return place;
    }

    private bool IsSame(int start, byte[] terminalId)
    {
        int same = 0;
        while (same < JournalRecord.HandleLength && _senders[start + same] == terminalId[same])
        {
            same++;
        }
        return same == JournalRecord.HandleLength;
    }
}
