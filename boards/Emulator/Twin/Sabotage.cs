using System;

namespace PosTerminal.Emulator.Twin;

/// <summary>Spoils what a twin says, always at the same place.</summary>
/// <param name="kind">How.</param>
public sealed class Sabotage(SabotageKind kind)
{
    private const int EachLine = 7;
    private const int LastLine = 15;
    private const int ConsoleLine = 4;

    private int _jigLines;
    private int _consoleLines;

    /// <summary>How.</summary>
    public SabotageKind Kind => kind;

    /// <summary>What becomes of a line of the jig, in bytes.</summary>
    public byte[] OfJig(byte[] line)
    {
        bool isTurn = ++_jigLines % EachLine == 0;
        bool isOver = _jigLines > LastLine;
        return kind switch
        {
            SabotageKind.JigLost when isTurn => [],
            SabotageKind.JigDoubled when isTurn => [.. line, .. line],
            SabotageKind.JigGarbled when isTurn => Garble(line, 2),
            SabotageKind.JigSilent when isOver => [],
            SabotageKind.JigReboot when _jigLines == LastLine => [.. "< ~0 boot\n"u8, .. line],
            _ => line,
        };
    }

    /// <summary>What becomes of a line of the console, in bytes.</summary>
    public byte[] OfConsole(byte[] line)
    {
        bool isTurn = ++_consoleLines == ConsoleLine;
        return kind switch
        {
            SabotageKind.ConsoleLost when isTurn => [],
            SabotageKind.ConsoleDoubled when isTurn => [.. line, .. line],
            SabotageKind.ConsoleGarbled when isTurn => Garble(line, line.Length / 2),
            SabotageKind.ConsoleOverrun when isTurn => [.. "+3 lines lost\r\n"u8, .. line],
            SabotageKind.BoardSilent => [],
            _ => line,
        };
    }

    /// <summary>The board has been made as new: its console begins again.</summary>
    public void BoardChanged() => _consoleLines = 0;

    private static byte[] Garble(byte[] line, int at)
    {
        byte[] garbled = (byte[])line.Clone();
        garbled[Math.Min(at, line.Length - 1)] ^= 0x15;
        return garbled;
    }
}
