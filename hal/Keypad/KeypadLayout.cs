namespace PosTerminal.Hal.Keypad;

/// <summary>Legends of the usual keypads, row by row (ASCII).</summary>
public static class KeypadLayout
{
    /// <summary>4 rows of 4: 123A 456B 789C *0#D.</summary>
    public static byte[] FourByFour()
    {
        return new byte[]
        {
            (byte)'1', (byte)'2', (byte)'3', (byte)'A',
            (byte)'4', (byte)'5', (byte)'6', (byte)'B',
            (byte)'7', (byte)'8', (byte)'9', (byte)'C',
            (byte)'*', (byte)'0', (byte)'#', (byte)'D',
        };
    }

    /// <summary>4 rows of 3: 123 456 789 *0#.</summary>
    public static byte[] FourByThree()
    {
        return new byte[]
        {
            (byte)'1', (byte)'2', (byte)'3',
            (byte)'4', (byte)'5', (byte)'6',
            (byte)'7', (byte)'8', (byte)'9',
            (byte)'*', (byte)'0', (byte)'#',
        };
    }
}
