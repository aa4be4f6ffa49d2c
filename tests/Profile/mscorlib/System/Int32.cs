namespace System;

public struct Int32
{
    public const int MaxValue = 2147483647;
    public const int MinValue = -2147483648;
    public override extern string ToString();
    public static extern bool TryParse(string s, out int result);
    public static extern int Parse(string s);
    public extern string ToString(string format);
}
