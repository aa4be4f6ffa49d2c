namespace System;

public struct Int32
{
    public const int MaxValue = 2147483647;
    public override extern string ToString();
    public static extern int Parse(string s);
    public extern string ToString(string format);
}
