using System.Net.NetworkInformation;
using PosTerminal.Hal.Link;

namespace PosTerminal.Hal.Esp32;

/// <summary>
/// The chip's interface to the network, by looking at it once a second. Name and password of the network are in the
/// device's own settings, and the layer below connects again by itself. The platform does not tell the signal of a
/// connection that stands: only a scan, which disturbs it, would.
/// </summary>
public sealed class WifiStatus : INetworkStatus
{
    private const int LookMs = 1_000;
    private const string NoAddress = "0.0.0.0";

    private bool _hasAddress;
    private long _dueMs;

    /// <inheritdoc/>
    public bool HasAddress
    {
        get
        {
            long nowMs = TickClock.NowMs;
            if (nowMs >= _dueMs)
            {
                _dueMs = nowMs + LookMs;
                _hasAddress = NetworkInterface.GetIsNetworkAvailable() && FindAddress();
            }

            return _hasAddress;
        }
    }

    /// <summary>Always 0: not known.</summary>
    public int SignalDbm => 0;

    /// <summary>Always 0: not known.</summary>
    public long AccessPoint => 0;

    private static bool FindAddress()
    {
        NetworkInterface[] interfaces = NetworkInterface.GetAllNetworkInterfaces();
        bool isFound = false;
        string none = NoAddress;
        for (int i = 0; i < interfaces.Length; i++)
        {
            isFound |= interfaces[i].NetworkInterfaceType != NetworkInterfaceType.WirelessAP
                && interfaces[i].IPv4Address != none;
        }

        return isFound;
    }
}
