using System;
using System.Security.Cryptography;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Crypto;

/// <summary>
/// Random bytes that nobody foresees: for an issuer in a process of its own, whose runs need no replay.
/// </summary>
public sealed class SystemRandom : IRandom
{
    /// <inheritdoc/>
    public void Fill(byte[] buffer, int offset, int count) =>
        RandomNumberGenerator.Fill(buffer.AsSpan(offset, count));
}
