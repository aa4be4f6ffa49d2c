using System;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Hal.Esp32;

/// <summary>
/// The chip's random numbers (esp_random). By Espressif's word they are truly random only while the radio is on.
/// </summary>
public sealed class HardwareRandom : IRandom
{
    private readonly Random _random = new();

    /// <inheritdoc/>
    public void Fill(byte[] buffer, int offset, int count)
    {
        byte[] bytes = new byte[count];
        _random.NextBytes(bytes);
        Array.Copy(bytes, 0, buffer, offset, count);
        Array.Clear(bytes, 0, count);
    }
}
