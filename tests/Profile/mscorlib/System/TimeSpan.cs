namespace System;

public struct TimeSpan
{
    public extern TimeSpan Add(TimeSpan ts);
    public extern TimeSpan Duration();
    public extern TimeSpan Negate();
    public extern TimeSpan Subtract(TimeSpan ts);
    public extern TimeSpan(int days, int hours, int minutes, int seconds);
    public extern TimeSpan(int days, int hours, int minutes, int seconds, int milliseconds);
    public extern TimeSpan(int hours, int minutes, int seconds);
    public extern TimeSpan(long ticks);
    public const long TicksPerDay = 864000000000;
    public const long TicksPerHour = 36000000000;
    public const long TicksPerMillisecond = 10000;
    public const long TicksPerMinute = 600000000;
    public const long TicksPerSecond = 10000000;
    public extern double TotalDays { get; }
    public extern double TotalHours { get; }
    public extern double TotalMilliseconds { get; }
    public extern double TotalMinutes { get; }
    public extern double TotalSeconds { get; }
    public extern int CompareTo(object value);
    public extern int Days { get; }
    public extern int Hours { get; }
    public extern int Milliseconds { get; }
    public extern int Minutes { get; }
    public extern int Seconds { get; }
    public extern long Ticks { get; }
    public override extern bool Equals(object value);
    public override extern string ToString();
    public override extern int GetHashCode();
    public static extern TimeSpan FromDays(long value);
    public static extern TimeSpan FromHours(long value);
    public static extern TimeSpan FromMilliseconds(long value);
    public static extern TimeSpan FromMinutes(long value);
    public static extern TimeSpan FromSeconds(long value);
    public static extern TimeSpan FromTicks(long value);
    public static extern TimeSpan operator +(TimeSpan t1, TimeSpan t2);
    public static extern TimeSpan operator -(TimeSpan t1, TimeSpan t2);
    public static extern TimeSpan operator -(TimeSpan t);
    public static extern TimeSpan operator +(TimeSpan t);
    public static extern bool operator ==(TimeSpan t1, TimeSpan t2);
    public static extern bool operator >(TimeSpan t1, TimeSpan t2);
    public static extern bool operator >=(TimeSpan t1, TimeSpan t2);
    public static extern bool operator !=(TimeSpan t1, TimeSpan t2);
    public static extern bool operator <(TimeSpan t1, TimeSpan t2);
    public static extern bool operator <=(TimeSpan t1, TimeSpan t2);
    public static extern bool Equals(TimeSpan t1, TimeSpan t2);
    public static extern int Compare(TimeSpan t1, TimeSpan t2);
    public static readonly TimeSpan MaxValue;
    public static readonly TimeSpan MinValue;
    public static readonly TimeSpan Zero;
}
