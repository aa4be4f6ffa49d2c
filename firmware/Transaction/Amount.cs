namespace PosTerminal.Firmware.Transaction;

/// <summary>Amounts of money in minor units, from 0 to the largest that field 4 of ISO 8583 holds.</summary>
public static class Amount
{
    /// <summary>Largest amount in minor units: 12 digits.</summary>
    public const long MaximumMinor = 999_999_999_999;

    private const int DecimalBase = 10;

    /// <summary>True when the amount stays within its bounds with any digit appended.</summary>
    public static bool HasRoom(long amountMinor) =>
        amountMinor <= (MaximumMinor - (DecimalBase - 1)) / DecimalBase;

    /// <summary>The amount in minor units with a digit 0 to 9 appended.</summary>
    public static long Append(long amountMinor, int digit) => (amountMinor * DecimalBase) + digit;

    /// <summary>The amount in minor units without its last digit.</summary>
    public static long Drop(long amountMinor) => amountMinor / DecimalBase;
}
