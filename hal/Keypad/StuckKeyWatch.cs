namespace PosTerminal.Hal.Keypad;

/// <summary>Finds keys that stay closed: for 30 s, or since power-up. Releasing them clears it.</summary>
public sealed class StuckKeyWatch
{
    /// <summary>Time in ms after which a closed key counts as stuck: nobody presses a key for so long.</summary>
    public const int StuckMs = 30_000;

    private int _neverOpen = -1;
    private int _held;
    private int _heldMs;
    private int _stuck;

    /// <summary>Keys that are stuck, as bits.</summary>
    public int Stuck => _stuck;

    /// <summary>Takes one scan.</summary>
    /// <param name="closed">Contacts that read closed.</param>
    /// <param name="stable">Contacts that are closed for certain.</param>
    /// <param name="elapsedMs">Time since the scan before, in ms.</param>
    public void Update(int closed, int stable, int elapsedMs)
    {
        _neverOpen &= closed | stable;
        _held &= stable;
        if (_held == 0)
        {
            _held = stable;
            _heldMs = 0;
        }
        else if (_heldMs < StuckMs)
        {
            _heldMs += elapsedMs;
        }

        int longHeld = _heldMs >= StuckMs ? _held : 0;
        _stuck = longHeld | (_neverOpen & stable);
    }
}
