using System;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Host.Firmware;

/// <summary>Random bytes that a published vector fixes.</summary>
public sealed class FixedRandom(byte[] bytes) : IRandom
{
    public void Fill(byte[] buffer, int offset, int count) => Array.Copy(bytes, 0, buffer, offset, count);
}
