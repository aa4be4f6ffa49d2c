namespace System;

public sealed class Version
{
    public extern Version(int major, int minor);
    public override extern string ToString();
}
