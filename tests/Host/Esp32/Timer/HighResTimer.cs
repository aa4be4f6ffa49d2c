namespace nanoFramework.Hardware.Esp32;

/// <summary>Stands in for the chip's counter of microseconds; the test moves it.</summary>
public static class HighResTimer
{
    public static ulong NowUs { get; set; }

    public static ulong GetCurrent() => NowUs;
}
