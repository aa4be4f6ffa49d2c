using PosTerminal.Firmware.Host;
using PosTerminal.Firmware.Service;

namespace PosTerminal.Tests.Firmware.Support;

/// <summary>A stamp of a terminal that was configured by nobody.</summary>
public static class FakeStamp
{
    public static RequestStamp Make() => new RequestStamp(new FakeBoard(), new TerminalConfiguration());
}
