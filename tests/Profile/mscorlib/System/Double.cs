namespace System;

public struct Double
{
    public const double Epsilon = 5E-324;
    public const double MaxValue = 1.7976931348623157E+308;
    public const double MinValue = -1.7976931348623157E+308;
    public const double NaN = 0d / 0d;
    public const double NegativeInfinity = -1d / 0d;
    public const double PositiveInfinity = 1d / 0d;
    public extern int CompareTo(double value);
    public override extern string ToString();
    public static extern bool TryParse(string s, out double result);
    public static extern double Parse(string s);
    public static extern bool IsInfinity(double d);
    public static extern bool IsNaN(double d);
    public static extern bool IsNegativeInfinity(double d);
    public static extern bool IsPositiveInfinity(double d);
    public extern string ToString(string format);
}
