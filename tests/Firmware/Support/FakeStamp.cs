using PosTerminal.Firmware.Deployment;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Tests.Firmware.Support;

/// <summary>A stamp of a terminal that was configured by nobody.</summary>
public static class FakeStamp
{
    public static RequestStamp Make() => Make(FakeKeys.Make());

    public static RequestStamp Make(DeviceKeys keys) =>
        new RequestStamp(new FakeBoard(), new TerminalConfiguration(), keys);
}
