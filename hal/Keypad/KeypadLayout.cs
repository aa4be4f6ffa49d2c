namespace PosTerminal.Hal.Keypad;

/// <summary>Legends of the usual keypads, row by row (ASCII).</summary>
public static class KeypadLayout
{
    /// <summary>4 rows of 4: 123A 456B 789C *0#D.</summary>
    public static byte[] FourByFour() => Of("123A456B789C*0#D");

    /// <summary>4 rows of 3: 123 456 789 *0#.</summary>
    public static byte[] FourByThree() => Of("123456789*0#");

    // An array that the compiler lays down takes 100 bytes more, for its name and its type.
    private static byte[] Of(string legends)
    {
        byte[] bytes = new byte[legends.Length];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)legends[i];
        }

        return bytes;
    }
}
