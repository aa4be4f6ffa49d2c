namespace PosTerminal.Hal.Keypad;

/// <summary>
/// Two rows that share two columns: without diodes three pressed corners close the fourth, so nobody can
/// tell what is pressed.
/// </summary>
public static class RectangleGuard
{
    /// <summary>Whether the contacts hold a rectangle.</summary>
    /// <param name="closed">Contacts, bit row * columns + column.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns.</param>
    public static bool IsAmbiguous(int closed, int rows, int columns)
    {
        int rowMask = (1 << columns) - 1;
        for (int upper = 0; upper < rows - 1; upper++)
        {
            int upperKeys = (closed >> (upper * columns)) & rowMask;
            for (int lower = upper + 1; lower < rows; lower++)
            {
                int shared = upperKeys & (closed >> (lower * columns));
                if ((shared & (shared - 1)) != 0)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
