using System;
using PosTerminal.Emulator.Benches;

namespace PosTerminal.Emulator.Rigs.Live;

/// <summary>Asks a board what its display shows.</summary>
/// <param name="lines">To and from its console.</param>
/// <param name="console">What its console has told.</param>
/// <param name="log">Told what is read.</param>
public sealed class DisplayReader(RigLines lines, BoardConsole console, RigLog log)
{
    /// <summary>What was read last.</summary>
    public BoardDisplay Display { get; } = new();

    /// <summary>
    /// Asks until lines and pixels fit together: the board tells them one after the other, and the screen may change
    /// meanwhile. A board that has not started, or has lost its supply, is not asked.
    /// </summary>
    /// <param name="wait">Waits for a condition; false where it has not come in time.</param>
    /// <exception cref="BenchFailure">The board does not answer, or cannot be understood.</exception>
    public void Read(Func<Func<bool>, bool> wait)
    {
        bool isDone = !console.IsUp;
        while (!isDone)
        {
            Display.Begin();
            console.Asked(Display.Take);
            lines.Say('d');
            if (!wait(() => Display.IsWhole || !console.IsUp))
            {
                throw new BenchFailure("board-silent", "no answer to 'd'", mayBeTerminal: true);
            }
            isDone = !console.IsUp || Display.Accept(console.State, log);
        }
    }
}
