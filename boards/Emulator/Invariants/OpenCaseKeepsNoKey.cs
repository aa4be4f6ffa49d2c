using PosTerminal.Emulator.Device;

namespace PosTerminal.Emulator.Invariants;

/// <summary>
/// Three powered-on seconds after the case was open neither the device nor the memory of the terminal has a key, until
/// the provider puts in new ones.
/// </summary>
public sealed class OpenCaseKeepsNoKey(Scene scene) : Invariant
{
    private const long LimitNs = 3_000_000_000;
    private const long LookNs = 300_000_000;
    private const long Closed = -1;

    private long _openNs = Closed;
    private long _seenNs;
    private int _generation;

    /// <summary>A terminal that loses its power before it looks at its case knows nothing.</summary>
    public override void PoweringDown(bool isInWrite) =>
        _openNs = scene.Bench.NowNs - _seenNs < LookNs ? Closed : _openNs;

    /// <inheritdoc/>
    public override void Ticked()
    {
        SimulatedDevice device = scene.Bench.Device;
        if (device.KeyGeneration != _generation || device.Deployment.KeepsKeys)
        {
            _generation = device.KeyGeneration;
            _openNs = Closed;
        }
        else if (device.IsTamperOpen && _openNs == Closed)
        {
            _openNs = scene.Truth.PoweredOnNs;
            _seenNs = scene.Bench.NowNs;
        }
        bool isDue = _openNs != Closed && scene.Truth.PoweredOnNs - _openNs > LimitNs;
        Require(!isDue || (device.AreKeysErased && scene.View.AreKeysErased), "an opened case has left a key");
    }
}
