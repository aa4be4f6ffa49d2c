namespace PosTerminal.Firmware.Pin;

/// <summary>
/// Fixed handles of operators and provider, whose tries are counted in one table with those of cards. The handle of
/// a card equals one of them with a probability of 2 in 2^64.
/// </summary>
public static class ServiceHandles
{
    /// <summary>Handle of the operators, who share one count: two passcodes give no more tries than one.</summary>
    public static byte[] Operators() => Of("OPERATOR");

    /// <summary>Handle of the provider, for whom burnt challenges are counted.</summary>
    public static byte[] Provider() => Of("PROVIDER");

    private static byte[] Of(string text)
    {
        byte[] handle = new byte[text.Length];
        for (int i = 0; i < handle.Length; i++)
        {
            handle[i] = (byte)text[i];
        }
        return handle;
    }
}
