using System;
using System.Threading;
using nanoFramework.Runtime.Native;
using PosTerminal.Esp32;
using PosTerminal.Firmware.Screen;

namespace PosTerminal.Esp32DevKitC;

/// <summary>Runs the terminal on the main thread. Nothing that is thrown leaves it: the board starts anew.</summary>
public static class Program
{
    // The platform's clock steps 10 ms: the shortest pause ends with the next step.
    private const int PauseMs = 1;

    // A board that failed as soon as it started would else be too busy to be flashed.
    private const int FailedPauseMs = 5000;

    /// <summary>Begins here and never returns.</summary>
    public static void Main()
    {
        try
        {
            DeviceTerminal terminal = new(Board.Pins(), Language.English);
            while (terminal.Tick())
            {
                Thread.Sleep(PauseMs);
            }
        }
        catch (Exception)
        {
            Thread.Sleep(FailedPauseMs);
        }

        Power.RebootDevice();
    }
}
