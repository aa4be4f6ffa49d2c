using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Firmware.Support;

/// <summary>Cryptography that is none, with the keys of one terminal.</summary>
public static class FakeSecurity
{
    public static TerminalSecurity Make(DeviceKeys keys)
    {
        FakeBoard board = new FakeBoard();
        return new TerminalSecurity(board, board, board, keys);
    }
}
