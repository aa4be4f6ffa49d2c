using System;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Emulator.World;
using PosTerminal.Hal.Gpio;

namespace PosTerminal.Emulator.Machine;

/// <summary>The slot: plays a waveform on the reader's lines in virtual time.</summary>
/// <param name="scheduler">Virtual time.</param>
/// <param name="board">The pins.</param>
public sealed class SwipeLane(EventScheduler scheduler, VirtualBoard board)
{
    /// <summary>Time that a hand needs from the slot to the keypad, in ns.</summary>
    public const long HandNs = 400_000_000;

    private bool _level;

    /// <summary>The slot is empty and the line of the head is at rest.</summary>
    public void Rest()
    {
        board.Drive(Board.CardPresentPin, true);
        board.Drive(Board.Track2Pin, _level);
    }

    /// <summary>Something sits in the slot, or is taken out of it.</summary>
    public void Block(bool isBlocked) => board.Drive(Board.CardPresentPin, !isBlocked);

    /// <summary>Schedules a swipe that begins now; answers when the card is out.</summary>
    public long Play(SwipeWaveform waveform)
    {
        long startNs = scheduler.NowNs;
        if (!waveform.IsUnseen)
        {
            scheduler.At(startNs + waveform.PresentBeginNs, () => board.Drive(Board.CardPresentPin, false));
        }

        Play(startNs, waveform.Track2EdgesNs);
        long endNs = startNs + waveform.PresentEndNs;
        scheduler.At(endNs, () => board.Drive(Board.CardPresentPin, true));
        return endNs;
    }

    // Each edge schedules the next one; all are one action.
    private void Play(long startNs, long[] edgesNs)
    {
        int index = 0;
        Action? turn = null;
        turn = () =>
        {
            _level = !_level;
            board.Drive(Board.Track2Pin, _level);
            if (++index < edgesNs.Length)
            {
                scheduler.At(startNs + edgesNs[index], turn!);
            }
        };
        if (edgesNs.Length > 0)
        {
            scheduler.At(startNs + edgesNs[0], turn);
        }
    }
}
