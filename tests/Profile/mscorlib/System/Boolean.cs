namespace System;

public struct Boolean
{
    public override extern string ToString();
    public static readonly string FalseString;
    public static readonly string TrueString;
}
