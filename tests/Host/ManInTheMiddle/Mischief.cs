using System;
using System.Collections.Generic;
using PosTerminal.Emulator.Machine;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Host.ManInTheMiddle;

/// <summary>
/// Somebody on the line who has no key. In both directions he holds, drops, copies, changes, repeats and reorders
/// messages, also those of former connections; what he does depends on the seed alone.
/// </summary>
public sealed class Mischief(int seed) : BenchParts
{
    private const int MostRemembered = 200;

    private readonly List<byte[]> _requests = [];
    private readonly List<byte[]> _replies = [];

    /// <summary>Chance.</summary>
    public Random Random { get; } = new(seed);

    /// <summary>Requests of the terminal that came by.</summary>
    public int Exchanges { get; private set; }

    /// <summary>How often he did each thing.</summary>
    public Dictionary<string, int> Done { get; } = [];

    /// <summary>True when he has gone: the line is a line.</summary>
    public bool IsGone { get; set; }

    public override IHostConnection MakeConnection(IHostConnection connection) =>
        new MischiefLine(connection, this);

    /// <summary>What he does next: nothing in one of two cases.</summary>
    public string Choose(IReadOnlyList<string> deeds)
    {
        string deed = IsGone || Random.Next(2) == 0 ? "" : deeds[Random.Next(deeds.Count)];
        if (deed.Length > 0)
        {
            Done[deed] = Done.GetValueOrDefault(deed) + 1;
        }
        return deed;
    }

    public void SeeRequest(byte[] message)
    {
        Exchanges++;
        Remember(_requests, message);
    }

    public void SeeReply(byte[] message) => Remember(_replies, message);

    public byte[] FormerRequest() => _requests[Random.Next(_requests.Count)];

    public byte[] FormerReply() => _replies[Random.Next(_replies.Count)];

    /// <summary>The message with one bit changed, in half of the cases one of its code.</summary>
    public byte[] Changed(byte[] message)
    {
        byte[] changed = [.. message];
        int at = Random.Next(2) == 0 ? changed.Length - 1 - Random.Next(8) : Random.Next(changed.Length);
        changed[at] ^= (byte)(1 << Random.Next(8));
        return changed;
    }

    private void Remember(List<byte[]> seen, byte[] message)
    {
        if (seen.Count == MostRemembered)
        {
            seen.RemoveAt(Random.Next(seen.Count));
        }
        seen.Add(message);
    }
}
