namespace System.Device.I2c;

public struct I2cTransferResult
{
    public extern I2cTransferStatus Status { get; }
}
