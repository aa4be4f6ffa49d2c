namespace PosTerminal.Firmware.Ports;

/// <summary>A matrix keypad that reports debounced presses, each once and in the order in which the keys went down.
/// </summary>
public interface IKeypad
{
    /// <summary>State of the hardware by the last scans.</summary>
    KeypadCondition Condition { get; }

    /// <summary>Legend (ASCII) of the key that <see cref="Condition"/> speaks of, 0 when it speaks of none.</summary>
    byte ConditionKey { get; }

    /// <summary>Drives and reads the whole matrix once; to be called every tick.</summary>
    /// <param name="nowMs">Terminal time of this tick in ms.</param>
    void Scan(long nowMs);

    /// <summary>Takes the oldest press: '0' to '9', '*', '#', 'A' to 'D' (ASCII).</summary>
    bool TryTake(out byte key);

    /// <summary>True once after presses that were lost: one key too many was down, or too many waited to be taken.
    /// </summary>
    bool TakeDropped();

    /// <summary>Forgets the presses that were not taken, so that none counts for the next prompt.</summary>
    void Discard();
}
