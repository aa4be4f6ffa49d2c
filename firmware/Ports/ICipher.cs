namespace PosTerminal.Firmware.Ports;

/// <summary>One block of AES-128 in ECB mode: all that nanoFramework offers and all that is needed.</summary>
public interface ICipher
{
    /// <summary>Encrypts 16 bytes in place.</summary>
    /// <param name="key">16 bytes.</param>
    /// <param name="block">16 bytes, overwritten by the result.</param>
    void EncryptBlock(byte[] key, byte[] block);
}
