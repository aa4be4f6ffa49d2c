namespace System;

public static class GC
{
    public static extern void SuppressFinalize(object obj);
}
