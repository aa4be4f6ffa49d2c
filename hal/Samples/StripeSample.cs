using System.Device.Gpio;
using System.Diagnostics;
using System.Threading;
using PosTerminal.Firmware.Card;
using PosTerminal.Hal.Esp32;
using PosTerminal.Hal.Magstripe;

namespace PosTerminal.Hal.Samples;

/// <summary>A magnetic stripe reader with a raw F2F output alone.</summary>
public static class StripeSample
{
    /// <summary>Prints how each swipe went, and nothing of what is on the card. Never returns.</summary>
    public static void Run()
    {
        CardSlotSwitch slot = new(new GpioController().OpenPin(35, PinMode.Input));
        MagstripeReader reader = new(new RmtPulseCapture(0, 34, 3, 64, 1), null, slot);
        CardSwipe swipe = new();
        reader.Arm();
        while (true)
        {
            if (reader.TryTake(TickClock.NowMs, swipe))
            {
                Debug.WriteLine(SwipeClassName.Of(swipe.Class) + " at " + swipe.SpeedMmPerS + " mm/s");
                swipe.Clear();
            }

            Thread.Sleep(10);
        }
    }
}
