namespace System;

public struct UInt64
{
    public const ulong MaxValue = 18446744073709551615;
    public const ulong MinValue = 0;
    public override extern string ToString();
    public static extern bool TryParse(string s, out ulong result);
    public static extern ulong Parse(string s);
    public extern string ToString(string format);
}
