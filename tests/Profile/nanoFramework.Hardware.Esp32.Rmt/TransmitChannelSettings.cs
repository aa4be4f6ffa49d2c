namespace nanoFramework.Hardware.Esp32.Rmt;

public sealed class TransmitChannelSettings : RmtChannelSettings
{
    public extern TransmitChannelSettings(int channel, int pinNumber);
    public extern TransmitChannelSettings(int pinNumber);
    public extern bool EnableCarrierWave { get; set; }
    public extern bool EnableIdleLevelOutput { get; set; }
    public extern bool EnableLooping { get; set; }
    public extern bool IdleLevel { get; set; }
}
