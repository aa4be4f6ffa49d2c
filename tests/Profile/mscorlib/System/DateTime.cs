namespace System;

public struct DateTime
{
    public extern DateTime AddMinutes(double val);
    public extern DateTime AddTicks(long val);
    public extern int Day { get; }
    public extern int Hour { get; }
    public extern int Minute { get; }
    public extern int Month { get; }
    public extern int Year { get; }
    public extern long Ticks { get; }
    public static extern DateTime UtcNow { get; }
}
