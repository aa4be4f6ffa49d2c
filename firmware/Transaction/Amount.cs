namespace PosTerminal.Firmware.Transaction;

/// <summary>Bounds of money: minor units in a long, at most what field 4 of ISO 8583 holds.</summary>
public static class Amount
{
    /// <summary>Largest amount, 12 digits.</summary>
    public const long MaximumMinor = 999_999_999_999;

    private const int DecimalBase = 10;

    /// <summary>True when another digit keeps the amount within bounds.</summary>
    public static bool HasRoom(long amountMinor) =>
        amountMinor <= (MaximumMinor - (DecimalBase - 1)) / DecimalBase;

    /// <summary>The amount with a digit 0 to 9 appended.</summary>
    public static long Append(long amountMinor, int digit) => (amountMinor * DecimalBase) + digit;

    /// <summary>The amount without its last digit.</summary>
    public static long Drop(long amountMinor) => amountMinor / DecimalBase;
}
