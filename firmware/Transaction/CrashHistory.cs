using PosTerminal.Firmware.Records;

namespace PosTerminal.Firmware.Transaction;

/// <summary>Failures of the software since it last ran for 10 min or ended a sale.</summary>
public sealed class CrashHistory
{
    private int _count;
    private bool _isNewest;

    /// <summary>How many there were.</summary>
    public int Count => _count;

    /// <summary>True when the last record tells of one.</summary>
    public bool IsNewest => _isNewest;

    /// <summary>Takes note of a record of any kind.</summary>
    public void Note(RecordType type, byte[] body)
    {
        _isNewest = type == RecordType.Crash;
        bool isOver = (type == RecordType.PowerOn && !PowerOnRecord.IsAfterFailure(body))
            || (type == RecordType.Outcome && OutcomeRecord.OutcomeOf(body) != SaleOutcome.LostInPowerCut);
        _count = isOver ? 0 : _isNewest ? _count + 1 : _count;
    }
}
