using System;

namespace nanoFramework.Hardware.Esp32.Rmt;

/// <summary>Settings with the defaults that they have on the device.</summary>
public sealed class ReceiverChannelSettings(int channel, int pinNumber)
{
    public int Channel { get; } = channel;

    public int PinNumber { get; } = pinNumber;

    public byte ClockDivider { get; set; } = 80;

    public byte NumberOfMemoryBlocks { get; set; } = 1;

    public int BufferSize { get; set; } = 100;

    public ushort IdleThreshold { get; set; } = 12000;

    public bool EnableFilter { get; set; } = true;

    public byte FilterThreshold { get; set; } = 100;

    public bool EnableDemodulation { get; set; } = true;

    public TimeSpan ReceiveTimeout { get; set; } = TimeSpan.FromSeconds(1);
}
