namespace System;

public struct Char
{
    public override extern string ToString();
}
