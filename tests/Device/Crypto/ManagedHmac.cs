using System;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Device.Crypto;

/// <summary>HMAC-SHA-256 (RFC 2104) in managed code, where an interpreter has none of its own.</summary>
public sealed class ManagedHmac : IHmac
{
    private const byte InnerPad = 0x36;
    private const byte OuterPad = 0x5C;

    private readonly Sha256 _sha = new Sha256();
    private readonly byte[] _key = new byte[Sha256.BlockLength];
    private readonly byte[] _pad = new byte[Sha256.BlockLength];

    public void Compute(byte[] key, byte[] message, int count, byte[] code)
    {
        TakeKey(key);
        BeginWith(InnerPad);
        _sha.Add(message, count);
        _sha.End(code);
        BeginWith(OuterPad);
        _sha.Add(code, Sha256.CodeLength);
        _sha.End(code);
    }

    private void TakeKey(byte[] key)
    {
        Array.Clear(_key, 0, _key.Length);
        if (key.Length <= _key.Length)
        {
            Array.Copy(key, 0, _key, 0, key.Length);
            return;
        }
        _sha.Begin();
        _sha.Add(key, key.Length);
        _sha.End(_key);
    }

    private void BeginWith(byte pad)
    {
        for (int i = 0; i < _pad.Length; i++)
        {
            _pad[i] = (byte)(_key[i] ^ pad);
        }
        _sha.Begin();
        _sha.Add(_pad, _pad.Length);
    }
}
