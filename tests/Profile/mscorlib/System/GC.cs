namespace System;

public static class GC
{
    public static extern void ReRegisterForFinalize(object obj);
    public static extern void SuppressFinalize(object obj);
    public static extern void WaitForPendingFinalizers();
}
