using PosTerminal.Firmware.Faults;

namespace PosTerminal.Firmware.Terminal;

/// <summary>
/// States of keyboard, PIN pad, reader, printer and display, in the order of UnionPay's device status: '1' for good,
/// '0' for bad.
/// </summary>
public static class DeviceFlags
{
    private const byte Good = (byte)'1';
    private const byte Bad = (byte)'0';

    /// <summary>Writes the five states of now.</summary>
    public static void Write(TerminalContext context, byte[] flags)
    {
        byte keypad = context.KeypadIsBroken() ? Bad : Good;
        flags[0] = keypad;
        flags[1] = keypad;
        flags[2] = context.Faults.Contains(FaultCode.H201) ? Bad : Good;
        flags[3] = context.Ports.Health.IsPrinterFaulty ? Bad : Good;
        flags[4] = context.Ports.Display.IsFaulty ? Bad : Good;
    }
}
