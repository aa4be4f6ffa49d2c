namespace System;

public struct DateTime
{
    public extern DateTime AddMinutes(double val);
    public extern int Month { get; }
    public extern int Year { get; }
    public static extern DateTime UtcNow { get; }
}
