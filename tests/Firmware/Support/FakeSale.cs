using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Firmware.Support;

/// <summary>A sale that is about to leave.</summary>
public static class FakeSale
{
    /// <summary>A sale of an amount, over a host.</summary>
    public static HostRequest Of(long amountMinor, int hostId = 0)
    {
        HostRequest request = new HostRequest();
        request.Kind = HostRequestKind.Sale;
        request.AmountMinor = amountMinor;
        FakeStamp.Make().Put(request);
        request.Stamp.HostId = hostId;
        return request;
    }
}
