namespace PosTerminal.Firmware.Pin;

/// <summary>
/// Handles of those that are counted like cards and are none. A card could have one of them by a chance of
/// 2 in 2^64.
/// </summary>
public static class ServiceHandles
{
    /// <summary>The operators: they share one count, so that two passcodes give no more tries than one.</summary>
    public static byte[] Operators() => Of("OPERATOR");

    /// <summary>The provider: burnt challenges count.</summary>
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
