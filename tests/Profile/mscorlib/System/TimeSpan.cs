namespace System;

public struct TimeSpan
{
    public const long TicksPerMillisecond = 10000;
    public extern long Ticks { get; }
    public static extern TimeSpan FromMilliseconds(long value);
    public static readonly TimeSpan Zero;
}
