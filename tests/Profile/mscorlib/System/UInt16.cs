namespace System;

public struct UInt16
{
    public const ushort MaxValue = 65535;
    public const ushort MinValue = 0;
    public override extern string ToString();
    public static extern bool TryParse(string s, out ushort result);
    public static extern ushort Parse(string s);
    public extern string ToString(string format);
}
