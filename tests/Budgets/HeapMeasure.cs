using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Screen;
using PosTerminal.Firmware.Terminal;
using PosTerminal.Hal.Display;
using PosTerminal.Hal.Magstripe;
using PosTerminal.Hal.Storage;
using PosTerminal.Hal.Virtual.Storage;
using PosTerminal.Tests.Firmware.Support;
using PosTerminal.Tests.Hal.Display;
using PosTerminal.Tests.Hal.Keypad;
using PosTerminal.Tests.Hal.Magstripe;

namespace PosTerminal.Budgets;

/// <summary>The heap that terminal and drivers keep; they allocate nothing after they are composed.</summary>
public static class HeapMeasure
{
    /// <summary>Composes them as a board does and adds them up.</summary>
    public static Measurement Take()
    {
        Budget budget = new("managed heap of terminal and drivers, calculated for blocks of 12 bytes", "bytes");
        HeapEstimate heap = new();
        heap.Add(Compose());
        heap.Add(new Ssd1306(new ListedPanel(), new FrameBuffer()));
        return new(budget, heap.Bytes);
    }

    private static TerminalMachine Compose()
    {
        FakeBoard board = new();
        FakeDevice device = new();
        TerminalPorts ports = new(
            KeypadRig.FourByFour().Keypad, new MagstripeReader(new ListedCapture([]), null, null), board,
            new FakeLink(), board, new RecordStore(new VirtualFlash(null)), new FakeSlot(), board, device, device);
        return new(ports, new TerminalSecurity(board, board, board, FakeKeys.Make()), Language.English);
    }
}
