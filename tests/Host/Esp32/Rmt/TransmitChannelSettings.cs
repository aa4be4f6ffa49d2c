namespace nanoFramework.Hardware.Esp32.Rmt;

/// <summary>What a transmitter is set up with; the carrier is on where nobody says otherwise.</summary>
public sealed class TransmitChannelSettings(int channel, int pinNumber)
{
    public int Channel => channel;

    public int PinNumber => pinNumber;

    public byte ClockDivider { get; set; } = 80;

    public byte NumberOfMemoryBlocks { get; set; } = 1;

    public bool EnableCarrierWave { get; set; } = true;

    public bool EnableIdleLevelOutput { get; set; }

    public bool EnableLooping { get; set; }

    public bool IdleLevel { get; set; }
}
