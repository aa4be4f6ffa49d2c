using PosTerminal.Firmware.Keys;

namespace PosTerminal.Firmware.Pin;

/// <summary>
/// Fixed handles for what a challenge unlocks when that is no card. The handle of a card equals one of them with a
/// probability of 3 in 2^64.
/// </summary>
public static class ServiceHandles
{
    /// <summary>Handle of the passcodes, the operator's and the supervisor's.</summary>
    public static byte[] Operators() => Of("OPERATOR");

    /// <summary>Handle of the terminal as a whole.</summary>
    public static byte[] Provider() => Of("PROVIDER");

    /// <summary>Handle of a sale that is to be settled by hand; the answer says which.</summary>
    public static byte[] Sale() => Of("OPENSALE");

    private static byte[] Of(string text)
    {
        byte[] handle = new byte[text.Length];
        BigEndian.PutText(handle, 0, text);
        return handle;
    }
}
