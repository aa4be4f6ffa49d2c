using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Firmware.Support;

/// <summary>A sale that is about to leave.</summary>
public static class FakeSale
{
    public static HostRequest Of(long amountMinor)
    {
        HostRequest request = new HostRequest();
        request.Kind = HostRequestKind.Sale;
        request.AmountMinor = amountMinor;
        FakeStamp.Make().Put(request);
        return request;
    }
}
