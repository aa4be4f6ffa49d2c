using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;

namespace PosTerminal.Firmware.Transaction;

/// <summary>What the journal knows of hand-overs from one terminal to another.</summary>
public sealed class StandbyState
{
    /// <summary>The reversal that went with this terminal's hand-over or came with another's.</summary>
    public readonly MovedReversal Moved = new MovedReversal();

    /// <summary>The hand-overs of other terminals that this one took over.</summary>
    public readonly SenderTable Senders = new SenderTable();

    private readonly byte[] _terminalId = new byte[DeviceKeys.TerminalIdLength];
    private bool _isHandedOver;
    private int _number;
    private long _second;

    /// <summary>True from a hand-over until it is returned or taken back.</summary>
    public bool IsHandedOver => _isHandedOver;

    /// <summary>Number of this terminal's last hand-over, 0 before the first.</summary>
    public int Number => _number;

    /// <summary>Powered-on second of that hand-over: the ages in its block count up to there.</summary>
    public long Second => _second;

    /// <summary>Sets what is known of this terminal's last hand-over.</summary>
    public void SetHandOver(bool isHandedOver, int number, long second)
    {
        _isHandedOver = isHandedOver;
        _number = number;
        _second = second;
    }

    /// <summary>Takes a record of another terminal's hand-over.</summary>
    public void NoteTaken(byte[] body)
    {
        TakenRecord.CopyTerminalId(body, _terminalId);
        Senders.Note(_terminalId, TakenRecord.NumberOf(body));
    }

    /// <summary>
    /// Fills the body of a record of a snapshot; 0 when there are no more. The reversal comes before the hand-over that
    /// it belongs to.
    /// </summary>
    public RecordType Fill(int index, byte[] body)
    {
        if (Moved.IsPresent && index-- == 0)
        {
            Moved.WriteSellerTo(body);
            return RecordType.MovedSeller;
        }
        if (Moved.IsPresent && index-- == 0)
        {
            Moved.WriteTo(body);
            return RecordType.MovedReversal;
        }
        if (_number > 0 && index-- == 0)
        {
            HandOverRecord.Write(body, _isHandedOver, _number, _second);
            return RecordType.HandOver;
        }
        if (index >= Senders.Count)
        {
            return 0;
        }
        Senders.CopyTerminalId(index, _terminalId);
        TakenRecord.Write(body, _terminalId, Senders.NumberAt(index));
        return RecordType.Taken;
    }
}
