using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Host.Machine;

/// <summary>A keypad that holds one key and allocates nothing.</summary>
public sealed class OneKeyKeypad : IKeypad
{
    private byte _key;

    public KeypadCondition Condition => KeypadCondition.Ok;

    public byte ConditionKey => 0;

    public void Press(byte key) => _key = key;

    public void Scan(long nowMs)
    {
    }

    public bool TryTake(out byte key)
    {
        key = _key;
        _key = 0;
        return key != 0;
    }

    public bool TakeDropped() => false;

    public void Discard() => _key = 0;
}
