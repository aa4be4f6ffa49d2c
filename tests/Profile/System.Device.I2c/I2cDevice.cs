namespace System.Device.I2c;

public class I2cDevice : IDisposable
{
    public extern I2cDevice(I2cConnectionSettings settings);
    public extern I2cTransferResult Write(SpanByte buffer);
    public static extern I2cDevice Create(I2cConnectionSettings settings);
    public extern void Dispose();
}
