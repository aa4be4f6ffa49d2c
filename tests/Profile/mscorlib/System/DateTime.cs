namespace System;

public struct DateTime
{
    public extern DateTime(long ticks);
    public extern long Ticks { get; }
    public static extern DateTime UtcNow { get; }
}
