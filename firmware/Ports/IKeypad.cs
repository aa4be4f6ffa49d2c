namespace PosTerminal.Firmware.Ports;

/// <summary>A matrix keypad that reports debounced presses, one key at a time.</summary>
public interface IKeypad
{
    /// <summary>What the last scans say about the hardware.</summary>
    KeypadCondition Condition { get; }

    /// <summary>Legend of the key that <see cref="Condition"/> is about (ASCII), 0 when none is.</summary>
    byte ConditionKey { get; }

    /// <summary>Drives and reads the whole matrix once; to be called every tick.</summary>
    /// <param name="nowMs">Terminal time of this tick in ms.</param>
    void Scan(long nowMs);

    /// <summary>Takes the oldest press: '0' to '9', '*', '#', 'A' to 'D' (ASCII).</summary>
    bool TryTake(out byte key);

    /// <summary>Forgets presses that were not taken, so that none leaks into the next prompt.</summary>
    void Discard();
}
