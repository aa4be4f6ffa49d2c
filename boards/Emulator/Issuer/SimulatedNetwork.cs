using PosTerminal.Emulator.Device;
using PosTerminal.Firmware.Faults;

namespace PosTerminal.Emulator.Issuer;

/// <summary>The network between terminal and issuer, and what the terminal's radio knows of it.</summary>
public sealed class SimulatedNetwork
{
    private const long NsPerMs = 1_000_000;
    private const long UsualTripNs = 20 * NsPerMs;
    private const long FlapPeriodNs = 8_000 * NsPerMs;
    private const long FlapDownNs = 2_000 * NsPerMs;
    private const int GoodSignalDbm = -55;
    private const int WeakSignalDbm = -84;

    private long _sinceNs;
    private long _latencyNs;

    /// <summary>The word that it was ordered by last.</summary>
    public string Order { get; set; } = NetworkOrder.Up;

    /// <summary>What it does now.</summary>
    public NetworkCondition Condition { get; private set; }

    /// <summary>Time of one way in ns.</summary>
    public long TripNs => UsualTripNs + (_latencyNs / 2);

    /// <summary>Signal strength in dBm.</summary>
    public int SignalDbm => Condition == NetworkCondition.WeakSignal ? WeakSignalDbm : GoodSignalDbm;

    /// <summary>Number of the access point.</summary>
    public long AccessPoint =>
        TestDeployment.HomeAccessPoint + (Condition == NetworkCondition.StrangeAccessPoint ? 1 : 0);

    /// <summary>Makes it do something else from now on.</summary>
    public void Set(NetworkCondition condition, long latencyNs, long nowNs)
    {
        Condition = condition;
        _latencyNs = latencyNs;
        _sinceNs = nowNs;
    }

    /// <summary>What the terminal's link finds wrong at a time.</summary>
    public FaultCode FaultAt(long nowNs) => Condition switch
    {
        NetworkCondition.Down => FaultCode.N401,
        NetworkCondition.Flap when (nowNs - _sinceNs) % FlapPeriodNs < FlapDownNs => FaultCode.N401,
        NetworkCondition.Dns or NetworkCondition.CaptivePortal => FaultCode.N405,
        NetworkCondition.Certificate => FaultCode.N407,
        _ => FaultCode.None,
    };
}
