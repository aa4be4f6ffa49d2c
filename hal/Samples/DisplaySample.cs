using System.Threading;
using nanoFramework.Hardware.Esp32;
using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Display;
using PosTerminal.Hal.Esp32;

namespace PosTerminal.Hal.Samples;

/// <summary>An SSD1306 display alone.</summary>
public static class DisplaySample
{
    /// <summary>Shows two lines and a counter of seconds. Never returns.</summary>
    public static void Run()
    {
        Configuration.SetPinFunction(21, DeviceFunction.I2C1_DATA);
        Configuration.SetPinFunction(22, DeviceFunction.I2C1_CLOCK);
        Ssd1306 panel = new(new I2cPanelBus(0x3C), new FrameBuffer());
        TextScreen screen = new();
        screen.Write(0, "HELLO");
        while (true)
        {
            long nowMs = TickClock.NowMs;
            screen.Write(1, (nowMs / 1000).ToString());
            panel.Show(screen);
            panel.Refresh(nowMs, false);
            Thread.Sleep(10);
        }
    }
}
