namespace System;

public struct Int64
{
    public const long MaxValue = 9223372036854775807;
    public override extern string ToString();
    public extern string ToString(string format);
}
