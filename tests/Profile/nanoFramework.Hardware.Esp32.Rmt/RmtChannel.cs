namespace nanoFramework.Hardware.Esp32.Rmt;

public abstract class RmtChannel
{
    protected extern RmtChannel(RmtChannelSettings settings);
}
