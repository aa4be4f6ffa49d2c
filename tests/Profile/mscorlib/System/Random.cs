namespace System;

public class Random
{
    public extern Random();
    public extern Random(int seed);
    public virtual extern void NextBytes(byte[] buffer);
}
