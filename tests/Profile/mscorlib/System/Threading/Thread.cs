namespace System.Threading;

public sealed class Thread
{
    public extern Thread(ThreadStart start);
    public extern void Start();
    public static extern void Sleep(int millisecondsTimeout);
    public static extern void Sleep(TimeSpan timeout);
}
