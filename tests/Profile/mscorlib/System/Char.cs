namespace System;

public struct Char
{
    public extern char ToLower();
    public extern char ToUpper();
    public const char MaxValue = '\uffff';
    public const char MinValue = '\u0000';
    public override extern string ToString();
}
