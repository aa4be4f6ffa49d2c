namespace PosTerminal.Hal.Keypad;

/// <summary>
/// One key at a time: a press counts when it is the only contact, and the next one counts only after all
/// keys are up. Two keys together are both refused.
/// </summary>
public sealed class OneKeyRule
{
    private bool _waitForAllUp;

    /// <summary>Takes one scan.</summary>
    /// <param name="closed">Contacts that read closed.</param>
    /// <param name="stable">Contacts that are closed for certain.</param>
    /// <param name="refuse">Whether the scan is not to be trusted.</param>
    /// <returns>The contact that was pressed, as a bit; 0 for none.</returns>
    public int Update(int closed, int stable, bool refuse)
    {
        int any = closed | stable;
        if (refuse || (any & (any - 1)) != 0)
        {
            _waitForAllUp = true;
            return 0;
        }

        if (_waitForAllUp)
        {
            _waitForAllUp = any != 0;
            return 0;
        }

        _waitForAllUp = stable != 0;
        return stable;
    }
}
