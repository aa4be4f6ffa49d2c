using System;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PosTerminal.Emulator.Crypto;

/// <summary>
/// Blocks of AES-128 by the instructions of the processor. Through a library each block and each new key takes many
/// times as long. The last key is kept ready: codes take several blocks under one key.
/// </summary>
internal sealed class AesInstructions
{
    private const int Rounds = 10;

    private readonly Vector128<byte>[] _keys = new Vector128<byte>[Rounds + 1];
    private bool _hasKey;

    /// <summary>True where the processor has them.</summary>
    internal static bool AreThere => Aes.IsSupported;

    /// <summary>Encrypts 16 bytes in place.</summary>
    internal void Encrypt(byte[] key, byte[] block)
    {
        ReadOnlySpan<Vector128<byte>> keys = KeysOf(key);
        Vector128<byte> state = Vector128.Create(block) ^ keys[0];
        for (int round = 1; round < Rounds; round++)
        {
            state = Aes.Encrypt(state, keys[round]);
        }
        Aes.EncryptLast(state, keys[Rounds]).CopyTo(block);
    }

    /// <summary>Decrypts 16 bytes in place.</summary>
    internal void Decrypt(byte[] key, byte[] block)
    {
        ReadOnlySpan<Vector128<byte>> keys = KeysOf(key);
        Vector128<byte> state = Vector128.Create(block) ^ keys[Rounds];
        for (int round = Rounds - 1; round > 0; round--)
        {
            state = Aes.Decrypt(state, Aes.InverseMixColumns(keys[round]));
        }
        Aes.DecryptLast(state, keys[0]).CopyTo(block);
    }

    private ReadOnlySpan<Vector128<byte>> KeysOf(byte[] key)
    {
        Vector128<byte> first = Vector128.Create(key);
        if (!_hasKey || first != _keys[0])
        {
            Expand(first, _keys);
            _hasKey = true;
        }
        return _keys;
    }

    // The constant of a round is part of its instruction.
    private static void Expand(Vector128<byte> key, Span<Vector128<byte>> keys)
    {
        keys[0] = key;
        keys[1] = Next(keys[0], Aes.KeygenAssist(keys[0], 0x01));
        keys[2] = Next(keys[1], Aes.KeygenAssist(keys[1], 0x02));
        keys[3] = Next(keys[2], Aes.KeygenAssist(keys[2], 0x04));
        keys[4] = Next(keys[3], Aes.KeygenAssist(keys[3], 0x08));
        keys[5] = Next(keys[4], Aes.KeygenAssist(keys[4], 0x10));
        keys[6] = Next(keys[5], Aes.KeygenAssist(keys[5], 0x20));
        keys[7] = Next(keys[6], Aes.KeygenAssist(keys[6], 0x40));
        keys[8] = Next(keys[7], Aes.KeygenAssist(keys[7], 0x80));
        keys[9] = Next(keys[8], Aes.KeygenAssist(keys[8], 0x1B));
        keys[10] = Next(keys[9], Aes.KeygenAssist(keys[9], 0x36));
    }

    private static Vector128<byte> Next(Vector128<byte> key, Vector128<byte> assist)
    {
        key ^= Sse2.ShiftLeftLogical128BitLane(key, 4);
        key ^= Sse2.ShiftLeftLogical128BitLane(key, 8);
        return key ^ Sse2.Shuffle(assist.AsUInt32(), 0xFF).AsByte();
    }
}
