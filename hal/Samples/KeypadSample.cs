using System.Device.Gpio;
using System.Diagnostics;
using System.Threading;
using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Esp32;
using PosTerminal.Hal.Keypad;

namespace PosTerminal.Hal.Samples;

/// <summary>A 4x4 keypad alone.</summary>
public static class KeypadSample
{
    /// <summary>Prints each press, and a key that sticks. Never returns.</summary>
    public static void Run()
    {
        MatrixKeypad keypad = new(
            new GpioController(), new[] { 16, 17, 18, 19 }, new[] { 25, 26, 27, 32 },
            KeypadLayout.FourByFour(), new SpinDelay());
        while (true)
        {
            keypad.Scan(TickClock.NowMs);
            while (keypad.TryTake(out byte key))
            {
                bool isStuck = keypad.Condition == KeypadCondition.StuckKey;
                Debug.WriteLine((char)key + (isStuck ? " while a key sticks" : " pressed"));
            }

            Thread.Sleep(10);
        }
    }
}
