namespace nanoFramework.Hardware.Esp32;

public class HighResTimer : System.IDisposable
{
    public extern HighResTimer();
    public static extern ulong GetCurrent();
    public extern void Dispose();
}
