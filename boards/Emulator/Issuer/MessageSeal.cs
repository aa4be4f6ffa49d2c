using System;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Firmware.Keys;

namespace PosTerminal.Emulator.Issuer;

/// <summary>The issuer's side of the authentication codes: the last 8 bytes of every message.</summary>
/// <param name="keys">The keys of all terminals.</param>
public sealed class MessageSeal(IssuerKeys keys)
{
    private const int MacLength = 8;

    private readonly Cmac _cmac = new(new AesCipher());

    /// <summary>The code of a message as it was sent.</summary>
    public static byte[] CodeIn(byte[] message) => message[^MacLength..];

    /// <summary>
    /// True when a terminal that has the keys of this serial number has sent the message and knew these host bytes.
    /// </summary>
    public bool IsRight(byte[] message, string serial, byte[] hostBytes) =>
        CodeOf(hostBytes, message, serial, IssuerKeys.MacGeneration).AsSpan()
            .SequenceEqual(message.AsSpan(^MacLength..));

    /// <summary>Puts the code of a reply to a message with this serial number and this code.</summary>
    public void Put(byte[] reply, string serial, byte[] requestCode) =>
        CodeOf(requestCode, reply, serial, IssuerKeys.MacVerification).CopyTo(reply, reply.Length - MacLength);

    private byte[] CodeOf(byte[] ahead, byte[] message, string serial, int usage)
    {
        byte[] code = new byte[Cmac.Length];
        _cmac.Compute(keys.WorkingKey(serial, usage), ahead, message, message.Length - MacLength, code);
        return code[..MacLength];
    }
}
