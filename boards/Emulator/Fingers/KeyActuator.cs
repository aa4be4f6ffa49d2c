using System;
using PosTerminal.Emulator.World;
using PosTerminal.Hal.Gpio;

namespace PosTerminal.Emulator.Fingers;

/// <summary>Fingers on the keypad: closes and opens crosspoints in virtual time, with contacts that bounce.</summary>
/// <param name="scheduler">Virtual time.</param>
/// <param name="board">The pins.</param>
/// <param name="random">The bounce.</param>
public sealed class KeyActuator(EventScheduler scheduler, VirtualBoard board, Random random)
{
    private const string Legends = "123A456B789C*0#D";
    private const int ColumnCount = 4;
    private const int ShortestBounceGapNs = 50_000;
    private const int LongestBounceGapNs = 800_000;

    // From a release to the next press; a person needs 262 to 472 ms, a quick one less.
    private const long GapNs = 80_000_000;

    private readonly int[] _rowPins = Board.RowPins;
    private readonly int[] _columnPins = Board.ColumnPins;

    /// <summary>Schedules a press that begins now. Answers the time in ns at which the next press may begin; half a
    /// push takes no time.</summary>
    public long Press(KeyPress press) => press.Motion == KeyMotion.Push ? Push(press) : Move(press);

    private long Move(KeyPress press)
    {
        foreach (char legend in press.Legends)
        {
            (int row, int column) = PinsOf(legend);
            Settle(row, column, scheduler.NowNs, press.BounceNs, press.Motion == KeyMotion.Down);
        }
        return scheduler.NowNs;
    }

    private long Push(KeyPress press)
    {
        SetDefects(press, true);
        foreach (char legend in press.Legends)
        {
            Close(legend, press);
        }
        long endNs = scheduler.NowNs + press.HoldNs;
        scheduler.At(endNs, () => SetDefects(press, false));
        return endNs + press.BounceNs + GapNs;
    }

    private void SetDefects(KeyPress press, bool isPresent)
    {
        if (press.ShortRow > 0)
        {
            board.ShortToGround(_rowPins[press.ShortRow - 1], isPresent);
        }
        if (press.OpenColumn > 0)
        {
            board.CutLine(_columnPins[press.OpenColumn - 1], isPresent);
        }
    }

    private void Close(char legend, KeyPress press)
    {
        (int row, int column) = PinsOf(legend);
        Settle(row, column, scheduler.NowNs, press.BounceNs, true);
        Settle(row, column, scheduler.NowNs + press.HoldNs, press.BounceNs, false);
    }

    private (int Row, int Column) PinsOf(char legend)
    {
        int index = Legends.IndexOf(legend, StringComparison.Ordinal);
        return (_rowPins[index / ColumnCount], _columnPins[index % ColumnCount]);
    }

    // Bounce: the contact toggles at random intervals and ends as it should.
    private void Settle(int row, int column, long timeNs, long bounceNs, bool isClosed)
    {
        long endNs = timeNs + bounceNs;
        Action close = () => board.CloseContact(row, column);
        Action open = () => board.OpenContact(row, column);
        bool level = isClosed;
        for (long t = timeNs; t < endNs; t += random.Next(ShortestBounceGapNs, LongestBounceGapNs))
        {
            scheduler.At(t, level ? close : open);
            level = !level;
        }
        scheduler.At(endNs, isClosed ? close : open);
    }
}
