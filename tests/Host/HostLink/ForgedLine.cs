using System;
using System.Collections.Generic;
using PosTerminal.Emulator.Forging;
using PosTerminal.Emulator.Machine;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Host.HostLink;

/// <summary>Somebody sits on the line and puts forged replies before the genuine reply to each sale.</summary>
/// <param name="random">Chance.</param>
/// <param name="kinds">How many of the forger's kinds.</param>
/// <param name="most">So many replies; fewer by chance where all kinds are used.</param>
public sealed class ForgedLine(Random random, int kinds, int most) : BenchParts
{
    private readonly Forger _forger = new(random);

    /// <summary>Forged replies so far.</summary>
    public int Forged { get; private set; }

    /// <inheritdoc/>
    public override IHostConnection MakeConnection(IHostConnection connection) =>
        new ForgedConnection(connection, Replies);

    private IEnumerable<byte[]> Replies(HostRequest request, byte[] requestCode, byte[] genuine)
    {
        if (request.Kind != HostRequestKind.Sale)
        {
            yield return genuine;
            yield break;
        }
        int count = kinds == Forger.Strange ? most : random.Next(most);
        for (int i = 0; i < count; i++)
        {
            Forged++;
            yield return _forger.Make(random.Next(kinds), request, requestCode, genuine);
        }
        yield return genuine;
    }
}
