using System;
using PosTerminal.Firmware.Ports;
using PosTerminal.Tests.Device.Budgets;

namespace PosTerminal.Tests.Device.Crypto;

/// <summary>Cryptography in managed code that does not count as time of a tick: on the chip it is native.</summary>
public sealed class TimedCrypto : ICipher, IHmac
{
    private readonly ManagedAes _cipher = new ManagedAes();
    private readonly ManagedHmac _hmac = new ManagedHmac();
    private readonly StepTime _times;

    public TimedCrypto(StepTime times)
    {
        _times = times;
    }

    public void EncryptBlock(byte[] key, byte[] block)
    {
        long since = DateTime.UtcNow.Ticks;
        _cipher.EncryptBlock(key, block);
        _times.LeaveOut(since);
    }

    public void Compute(byte[] key, byte[] message, int count, byte[] code)
    {
        long since = DateTime.UtcNow.Ticks;
        _hmac.Compute(key, message, count, code);
        _times.LeaveOut(since);
    }
}
