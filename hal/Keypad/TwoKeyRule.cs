namespace PosTerminal.Hal.Keypad;

/// <summary>
/// Fast hands press the next key before the former is up: of two digits that are down together each counts once, in
/// the order in which they went down. Two that go down together, two of which one is no digit, and three are
/// refused, and nothing counts until all are up.
/// </summary>
public sealed class TwoKeyRule
{
    private readonly int _digits;
    private int _seen;
    private int _counted;
    private bool _waitForAllUp;
    private bool _hasDropped;

    /// <summary>Begins with all keys up.</summary>
    /// <param name="digits">Contacts of the keys 0 to 9, as bits.</param>
    public TwoKeyRule(int digits)
    {
        _digits = digits;
    }

    /// <summary>Takes one scan.</summary>
    /// <param name="closed">Contacts that read closed.</param>
    /// <param name="stable">Contacts that are closed for certain.</param>
    /// <param name="refuse">Whether the scan is not to be trusted.</param>
    /// <returns>The contact that was pressed, as a bit; 0 for none.</returns>
    public int Update(int closed, int stable, bool refuse)
    {
        int any = closed | stable;
        if (refuse || _waitForAllUp || IsRefused(any))
        {
            _waitForAllUp = refuse || any != 0;
            _seen = 0;
            Drop(any, refuse ? any : stable & ~_counted, !refuse);
            return 0;
        }

        _seen = any;
        _counted &= any;
        int pressed = stable & ~_counted;
        _counted |= pressed;
        return pressed;
    }

    /// <summary>True once after presses that were refused.</summary>
    public bool TakeDropped()
    {
        bool hasDropped = _hasDropped;
        _hasDropped = false;
        return hasDropped;
    }

    // A contact that is closed for certain was pressed; one that only flickered was not. Each is told once. What is
    // down while the scan is not to be trusted has its own fault.
    private void Drop(int any, int lost, bool isTold)
    {
        _counted = (_counted | lost) & any;
        _hasDropped |= isTold && lost != 0;
    }

    // While a contact still bounces nobody can tell whether it or a second one was first.
    private bool IsRefused(int any)
    {
        int appeared = any & ~_seen;
        int uncounted = any & ~_counted;
        bool areTogether = appeared != 0 && AreSeveral(uncounted);
        int others = any & (any - 1);
        return areTogether || AreSeveral(others) || (others != 0 && (any & ~_digits) != 0);
    }

    private static bool AreSeveral(int contacts)
    {
        return (contacts & (contacts - 1)) != 0;
    }
}
