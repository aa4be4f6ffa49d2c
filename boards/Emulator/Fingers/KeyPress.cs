using System.Collections.Generic;

namespace PosTerminal.Emulator.Fingers;

/// <summary>One push of one or more keys at the same time, or a defect of the matrix.</summary>
public sealed record KeyPress
{
    /// <summary>Legends of a 4x4 pad.</summary>
    public const string PadLegends = "0123456789*#ABCD";

    /// <summary>Legends pressed together; empty when only a defect is set.</summary>
    public IReadOnlyList<char> Legends { get; init; } = [];

    /// <summary>A push, or one half of it.</summary>
    public KeyMotion Motion { get; init; }

    /// <summary>How long the keys stay down, in ns.</summary>
    public long HoldNs { get; init; } = 120_000_000;

    /// <summary>How long contacts bounce at either end, in ns.</summary>
    public long BounceNs { get; init; } = 3_000_000;

    /// <summary>Row shorted to ground for the time of the press, -1 for none (rows count from 1).</summary>
    public int ShortRow { get; init; } = -1;

    /// <summary>Column cut for the time of the press, -1 for none (columns count from 1).</summary>
    public int OpenColumn { get; init; } = -1;
}
