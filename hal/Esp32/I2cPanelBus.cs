using System;
using System.Device.I2c;
using PosTerminal.Hal.Display;

namespace PosTerminal.Hal.Esp32;

/// <summary>A panel on the chip's first I2C bus at 400 kHz. A transfer stops every thread until it has ended.</summary>
public sealed class I2cPanelBus : IPanelBus
{
    private const int BusId = 1;

    private readonly I2cDevice _device;

    /// <summary>Opens the bus; its pins must have been chosen.</summary>
    /// <param name="address">7-bit address of the panel: 0x3C, or 0x3D.</param>
    public I2cPanelBus(int address)
    {
        _device = I2cDevice.Create(new I2cConnectionSettings(BusId, address, I2cBusSpeed.FastMode));
    }

    /// <inheritdoc/>
    public bool TryWrite(byte[] data)
    {
        try
        {
            return _device.Write(data).Status == I2cTransferStatus.FullTransfer;
        }
        catch (Exception)
        {
            return false;
        }
    }
}
