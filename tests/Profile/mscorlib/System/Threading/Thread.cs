namespace System.Threading;

public sealed class Thread
{
    private extern Thread();
    public static extern void Sleep(int millisecondsTimeout);
    public static extern void Sleep(TimeSpan timeout);
}
