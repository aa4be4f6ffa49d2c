using System;
using System.Device.Gpio;
using System.Threading;
using nanoFramework.Hardware.Esp32;
using nanoFramework.Runtime.Native;
using PosTerminal.Hal.Esp32;
using PosTerminal.Hal.Jig;

namespace PosTerminal.Jig;

/// <summary>Runs the jig. Nothing that is thrown leaves it: the supply goes, and the jig starts anew.</summary>
public static class Program
{
    // A jig that failed as soon as it started would else be too busy to be flashed.
    private const int FailedPauseMs = 5000;

    /// <summary>Begins here and never returns.</summary>
    public static void Main()
    {
        JigBoard board = new(new GpioController(), new SpinDelay());
        try
        {
            Run(new JigMachine(OpenHost(), OpenConsole(), board));
        }
        catch (Exception)
        {
            board.LetGo();
            board.SetPower(false);
            Thread.Sleep(FailedPauseMs);
        }

        Power.RebootDevice();
    }

    // No pause: the shortest one of the platform is 10 ms, and a contact bounces faster.
    private static void Run(JigMachine jig)
    {
        while (true)
        {
            jig.Tick((long)HighResTimer.GetCurrent());
        }
    }

    private static UartLine OpenHost()
    {
        Configuration.SetPinFunction(Wiring.HostSendPin, DeviceFunction.COM2_TX);
        Configuration.SetPinFunction(Wiring.HostReceivePin, DeviceFunction.COM2_RX);
        return new UartLine("COM2");
    }

    private static UartLine OpenConsole()
    {
        Configuration.SetPinFunction(Wiring.ConsoleSendPin, DeviceFunction.COM3_TX);
        Configuration.SetPinFunction(Wiring.ConsoleReceivePin, DeviceFunction.COM3_RX);
        return new UartLine("COM3");
    }
}
