using System;

namespace PosTerminal.Tests.Device.Crypto;

/// <summary>SHA-256 (FIPS 180-4) of bytes that come in parts.</summary>
public sealed class Sha256
{
    public const int BlockLength = 64;
    public const int CodeLength = 32;

    private const int LengthAt = BlockLength - 8;

    private readonly uint[] _constants =
    {
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    };

    private readonly uint[] _start =
    {
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
    };

    private readonly uint[] _sums = new uint[8];
    private readonly uint[] _state = new uint[8];
    private readonly uint[] _words = new uint[BlockLength];
    private readonly byte[] _block = new byte[BlockLength];
    private int _filled;
    private int _total;

    public void Begin()
    {
        Array.Copy(_start, 0, _sums, 0, _sums.Length);
        _filled = 0;
        _total = 0;
    }

    public void Add(byte[] message, int count)
    {
        for (int i = 0; i < count; i++)
        {
            Put(message[i]);
        }
        _total += count;
    }

    public void End(byte[] code)
    {
        Put(0x80);
        while (_filled != LengthAt)
        {
            Put(0);
        }
        for (int shift = 56; shift >= 0; shift -= 8)
        {
            Put((byte)((_total * 8L) >> shift));
        }
        for (int i = 0; i < CodeLength; i++)
        {
            code[i] = (byte)(_sums[i / 4] >> (24 - (8 * (i % 4))));
        }
    }

    private static uint Turn(uint value, int bits) => (value >> bits) | (value << (32 - bits));

    private void Put(byte value)
    {
        _block[_filled] = value;
        _filled++;
        if (_filled == BlockLength)
        {
            Compress();
            _filled = 0;
        }
    }

    private void Compress()
    {
        Schedule();
        Array.Copy(_sums, 0, _state, 0, _state.Length);
        for (int i = 0; i < BlockLength; i++)
        {
            Round(_constants[i] + _words[i]);
        }
        for (int i = 0; i < _sums.Length; i++)
        {
            _sums[i] += _state[i];
        }
    }

    private void Schedule()
    {
        for (int i = 0; i < 16; i++)
        {
            _words[i] = ((uint)_block[4 * i] << 24) | ((uint)_block[(4 * i) + 1] << 16)
                | ((uint)_block[(4 * i) + 2] << 8) | _block[(4 * i) + 3];
        }
        for (int i = 16; i < BlockLength; i++)
        {
            uint early = _words[i - 15];
            uint late = _words[i - 2];
            _words[i] = _words[i - 16] + (Turn(early, 7) ^ Turn(early, 18) ^ (early >> 3))
                + _words[i - 7] + (Turn(late, 17) ^ Turn(late, 19) ^ (late >> 10));
        }
    }

    private void Round(uint input)
    {
        uint a = _state[0];
        uint e = _state[4];
        uint choice = (e & _state[5]) ^ (~e & _state[6]);
        uint majority = (a & _state[1]) ^ (a & _state[2]) ^ (_state[1] & _state[2]);
        uint first = _state[7] + (Turn(e, 6) ^ Turn(e, 11) ^ Turn(e, 25)) + choice + input;
        uint second = (Turn(a, 2) ^ Turn(a, 13) ^ Turn(a, 22)) + majority;
        for (int i = 7; i > 0; i--)
        {
            _state[i] = _state[i - 1];
        }
        _state[4] += first;
        _state[0] = first + second;
    }
}
