namespace System;

public struct Single
{
    public const float Epsilon = 1E-45f;
    public const float MaxValue = 3.4028235E+38f;
    public const float MinValue = -3.4028235E+38f;
    public const float NaN = 0f / 0f;
    public const float NegativeInfinity = -1f / 0f;
    public const float PositiveInfinity = 1f / 0f;
    public extern int CompareTo(float value);
    public override extern string ToString();
    public static extern bool IsInfinity(float f);
    public static extern bool IsNaN(float f);
    public static extern bool IsNegativeInfinity(float f);
    public static extern bool IsPositiveInfinity(float f);
    public static extern bool TryParse(string s, out float result);
    public static extern float Parse(string s);
    public extern string ToString(string format);
}
