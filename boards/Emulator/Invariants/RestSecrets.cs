using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Invariants;

/// <summary>
/// The newest secrets that passed through a terminal: PINs, cards, flux, messages, and the counters of their keys.
/// </summary>
public sealed class RestSecrets
{
    private const int PinsKept = 4;
    private const int CountersKept = 8;
    private const int MessagesKept = 6;
    private const int FluxKept = 64;

    /// <summary>Intervals in a row that tell a swipe from chance.</summary>
    public const int FluxLength = 6;

    // What a part may keep of a message, a merchant with its terminal, is shorter.
    private const int PieceLength = 32;
    private const int PieceDistance = 16;

    private static readonly string[] s_numbers =
        [.. CardTray.Cards.Select(card => card.Number).Where(number => number.Length > 0)];

    private static readonly KeyUsage[] s_usages = [KeyUsage.Pin, KeyUsage.MacRequest, KeyUsage.MacReply];

    private readonly HashSet<string> _tracks = [.. s_numbers];
    private readonly Queue<string> _pins = new();
    private readonly Queue<byte[]> _messages = new();
    private readonly Queue<ushort[]> _flux = new();
    private readonly Queue<(byte[] InitialKey, byte[] KeyId, long Counter)> _counters = new();

    /// <summary>Remembers a PIN.</summary>
    public void AddPin(string pin) => Add(_pins, pin, PinsKept);

    /// <summary>Remembers a message on its way.</summary>
    public void AddMessage(ReadOnlySpan<byte> message) => Add(_messages, message.ToArray(), MessagesKept);

    /// <summary>Remembers intervals of a swipe.</summary>
    public void AddFlux(ReadOnlySpan<ushort> intervals) => Add(_flux, intervals.ToArray(), FluxKept);

    /// <summary>Remembers the counter of a request, and the two parts of its track 2.</summary>
    public void AddRequest(HostRequest request, DeviceKeys keys)
    {
        Add(_counters, ([.. keys.InitialKey], [.. keys.InitialKeyId], request.KeyCounter), CountersKept);
        string track2 = Encoding.ASCII.GetString(request.Track2, 0, request.Track2Length);
        _tracks.UnionWith(track2.Split('=', 'D').Where(part => part.All(char.IsAsciiDigit)));
    }

    /// <summary>All of it, in the form in which it is searched.</summary>
    /// <param name="mayKeepReplyKeys">True while a reply is waited for that has to be proved without the keys.</param>
    public SecretPatterns Collect(bool mayKeepReplyKeys)
    {
        SecretPatterns patterns = new();
        foreach (string track in _tracks)
        {
            patterns.AddDigits("digits of track 2", track);
        }
        foreach (string pin in _pins)
        {
            patterns.AddDigits("a PIN", pin);
        }
        foreach (ushort[] flux in _flux)
        {
            patterns.AddWords("flux", flux);
        }
        foreach (byte[] message in _messages)
        {
            AddPieces(patterns, message);
        }
        AddKeys(patterns, mayKeepReplyKeys);
        return patterns;
    }

    private static void AddPieces(SecretPatterns patterns, byte[] message)
    {
        for (int at = 0; at + PieceLength <= message.Length; at += PieceDistance)
        {
            patterns.AddBytes("a message", message.AsSpan(at, PieceLength));
        }
    }

    private void AddKeys(SecretPatterns patterns, bool mayKeepReplyKeys)
    {
        byte[] key = new byte[DeviceKeys.KeyLength];
        AesCipher cipher = new();
        foreach ((byte[] initialKey, byte[] keyId, long counter) in _counters)
        {
            DukptKeys keys = new(cipher, initialKey, keyId);
            foreach (KeyUsage usage in s_usages)
            {
                if (usage != KeyUsage.MacReply || !mayKeepReplyKeys)
                {
                    keys.Write(usage, counter, key);
                    patterns.AddBytes($"the key {usage} of counter {counter}", key);
                }
            }
        }
    }

    private static void Add<T>(Queue<T> queue, T item, int most)
    {
        if (queue.Count == most)
        {
            queue.Dequeue();
        }
        queue.Enqueue(item);
    }
}
