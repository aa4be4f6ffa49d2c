using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;

namespace PosTerminal.Emulator.Invariants;

/// <summary>I5: no sale leaves while a reversal is pending or a sale waits to be settled by hand.</summary>
public sealed class NoSaleWhileReversing(Scene scene) : Invariant
{
    /// <inheritdoc/>
    public override void Sending(HostRequest request)
    {
        bool isSale = request.Kind == HostRequestKind.Sale;
        bool isPending = scene.View.IsReversalPending
            || scene.Truth.Former?.Fate is SaleFate.ReversalPending or SaleFate.Unsettled;
        Require(!isSale || !isPending, $"sale {request.Stan} left while another one was open");
    }
}
