using PosTerminal.Hal.Gpio;
using PosTerminal.Hal.Keypad;

namespace PosTerminal.Hal.Virtual.Capture;

/// <summary>
/// Waits by moving the board's time forward. A scheduler that owns the time sets it back after the tick,
/// so that a scan does not shift the edges of a swipe.
/// </summary>
public sealed class VirtualSettleDelay : ISettleDelay
{
    private readonly VirtualBoard _board;

    /// <summary>Waits on this board.</summary>
    /// <param name="board">The board whose time passes.</param>
    public VirtualSettleDelay(VirtualBoard board)
    {
        _board = board;
    }

    /// <inheritdoc />
    public void WaitUs(int microseconds)
    {
        _board.NowNs += microseconds * 1000L;
    }
}
