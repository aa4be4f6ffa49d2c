using System.Collections.Generic;
using System.Linq;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Issuer;

/// <summary>
/// The bytes that the issuer draws for each connection. They go into the codes of all requests after the sign-on, and
/// die with the connection or with a newer sign-on of the same initial key.
/// </summary>
/// <param name="random">Draws them.</param>
public sealed class SignOns(IRandom random)
{
    private const int Remembered = 8;

    private readonly Dictionary<string, List<byte[]>> _drawn = [];

    /// <summary>What goes into the code of a request for which nothing was drawn: a sign-on.</summary>
    public static byte[] None { get; } = new byte[HostReply.HostBytesLength];

    /// <summary>Draws bytes for a connection whose terminal signs on.</summary>
    public void Take(IssuerLine line, string keyId)
    {
        byte[] bytes = new byte[HostReply.HostBytesLength];
        random.Fill(bytes, 0, bytes.Length);
        List<byte[]> drawn = _drawn.TryGetValue(keyId, out List<byte[]>? known) ? known : _drawn[keyId] = [];
        drawn.Add(bytes);
        if (drawn.Count > Remembered)
        {
            drawn.RemoveAt(0);
        }
        line.SignOn(keyId, bytes);
    }

    /// <summary>What the code of a request over this connection must cover; null when nothing but a sign-on may come.
    /// </summary>
    public byte[]? Expected(IssuerLine line, string keyId, HostRequestKind kind)
    {
        bool isNewest = line.KeyId == keyId && _drawn.TryGetValue(keyId, out List<byte[]>? drawn)
            && drawn[^1] == line.HostBytes;
        return kind == HostRequestKind.SignOn ? None : isNewest ? line.HostBytes : null;
    }

    /// <summary>What was once right for this initial key, and is not now.</summary>
    public IEnumerable<byte[]> Former(string keyId) =>
        _drawn.TryGetValue(keyId, out List<byte[]>? drawn) ? drawn.Append(None) : [None];
}
