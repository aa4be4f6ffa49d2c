using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Device.Crypto;

/// <summary>AES-128 (FIPS 197) in managed code, encryption only, where an interpreter has none of its own.</summary>
public sealed class ManagedAes : ICipher
{
    private const int Size = 16;
    private const int Rounds = 10;
    private const byte AffineConstant = 0x63;

    private readonly byte[] _box = new byte[256];
    private readonly byte[] _roundKey = new byte[Size];
    private readonly byte[] _shifted = new byte[Size];

    public ManagedAes()
    {
        // p runs through the field by its generator 3, q through the inverses.
        byte p = 1;
        byte q = 1;
        do
        {
            p ^= Double(p);
            q ^= (byte)(q << 1);
            q ^= (byte)(q << 2);
            q ^= (byte)(q << 4);
            q ^= (byte)((q & 0x80) == 0 ? 0 : 0x09);
            _box[p] = (byte)(q ^ Turn(q, 1) ^ Turn(q, 2) ^ Turn(q, 3) ^ Turn(q, 4) ^ AffineConstant);
        }
        while (p != 1);
        _box[0] = AffineConstant;
    }

    public void EncryptBlock(byte[] key, byte[] block)
    {
        byte constant = 1;
        System.Array.Copy(key, 0, _roundKey, 0, Size);
        AddRoundKey(block);
        for (int round = 1; round <= Rounds; round++)
        {
            SubstituteAndShift(block);
            if (round < Rounds)
            {
                MixColumns(block);
            }
            ExpandKey(constant);
            constant = Double(constant);
            AddRoundKey(block);
        }
    }

    private static byte Double(byte value) => (byte)((value << 1) ^ ((value & 0x80) == 0 ? 0 : 0x1B));

    private static byte Turn(byte value, int bits) => (byte)((value << bits) | (value >> (8 - bits)));

    private void AddRoundKey(byte[] block)
    {
        for (int i = 0; i < Size; i++)
        {
            block[i] ^= _roundKey[i];
        }
    }

    // Row r of the state is every fourth byte from r on, and turns left by r.
    private void SubstituteAndShift(byte[] block)
    {
        for (int i = 0; i < Size; i++)
        {
            _shifted[i] = _box[block[(i + (4 * (i % 4))) % Size]];
        }
        System.Array.Copy(_shifted, 0, block, 0, Size);
    }

    private static void MixColumns(byte[] block)
    {
        for (int column = 0; column < Size; column += 4)
        {
            byte first = block[column];
            byte all = (byte)(first ^ block[column + 1] ^ block[column + 2] ^ block[column + 3]);
            for (int i = 0; i < 4; i++)
            {
                byte next = i < 3 ? block[column + i + 1] : first;
                block[column + i] ^= (byte)(all ^ Double((byte)(block[column + i] ^ next)));
            }
        }
    }

    private void ExpandKey(byte constant)
    {
        for (int i = 0; i < 4; i++)
        {
            _roundKey[i] ^= _box[_roundKey[12 + ((i + 1) % 4)]];
        }
        _roundKey[0] ^= constant;
        for (int i = 4; i < Size; i++)
        {
            _roundKey[i] ^= _roundKey[i - 4];
        }
    }
}
