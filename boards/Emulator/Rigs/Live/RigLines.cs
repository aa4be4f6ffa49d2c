using System;

namespace PosTerminal.Emulator.Rigs.Live;

/// <summary>What a board says, on a port of its own or through the jig, and what is said to it.</summary>
/// <param name="parts">The rig.</param>
/// <param name="console">Told of each line.</param>
public sealed class RigLines(RigParts parts, BoardConsole console)
{
    /// <summary>Told when an armed cut has switched the supply: true when it is back.</summary>
    public required Action<bool> Switched { get; init; }

    /// <summary>How many armed cuts have taken the supply away.</summary>
    public int CutsCome { get; private set; }

    /// <summary>Says a command of one character to the board's console.</summary>
    public void Say(char command)
    {
        if (parts.Console is { } own)
        {
            own.Send($"{command}");
        }
        else
        {
            parts.Jig.Ask($"say {command}");
        }
    }

    /// <summary>Takes the next thing that has come; false when nothing has.</summary>
    /// <param name="nowMs">Time of the bench, in ms.</param>
    public bool Take(long nowMs)
    {
        parts.Jig.Pump();
        string? line = parts.Console?.Next();
        bool isOfSupply = false;
        if (line is null && parts.Jig.TryRead(out BoardLine told))
        {
            (line, isOfSupply) = (told.Text, told.IsSupply);
        }
        if (isOfSupply)
        {
            bool isCut = line == JigLink.CutWord;
            CutsCome += isCut ? 1 : 0;
            Switched(!isCut);
        }
        else if (line is not null)
        {
            console.Take(line, nowMs);
        }
        return line is not null;
    }
}
