namespace nanoFramework.Hardware.Esp32.Rmt;

public class TransmitterChannel : RmtChannel, System.IDisposable
{
    public extern TransmitterChannel(TransmitChannelSettings settings);
    public extern void SendData(byte[] data, bool waitTxDone);
    public extern void Dispose();
}
