using PosTerminal.Firmware.Faults;

namespace PosTerminal.Firmware.Records;

/// <summary>
/// What locks the terminal, and whether an opened case still asks for the keys. As a number of 16 bits in records: the
/// fault, and 16384 more while the erasure is due.
/// </summary>
public sealed class LockState
{
    private const int DueBit = 0x4000;

    private int _number;

    /// <summary>The number of 16 bits.</summary>
    public int Number
    {
        get => _number;
        set => _number = value;
    }

    /// <summary>The fault that locks the terminal, None when it is not locked.</summary>
    public FaultCode Code => (FaultCode)(_number & ~DueBit);

    /// <summary>True from the record that the case was open until keys and counts are erased.</summary>
    public bool IsErasureDue => (_number & DueBit) != 0;

    /// <summary>The number of a fault and an erasure.</summary>
    public static int NumberOf(FaultCode code, bool isErasureDue) => (int)code | (isErasureDue ? DueBit : 0);

    /// <summary>Locks by a fault unless another one locks already.</summary>
    public void Add(FaultCode code) => _number = Code == FaultCode.None ? (int)code : _number;

    /// <summary>The erasure is done.</summary>
    public void EndErasure() => _number &= ~DueBit;
}
