using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Issuer;

namespace PosTerminal.Emulator.Invariants;

/// <summary>I12: a sale is approved once, and only by a reply that was meant for it and came in time.</summary>
public sealed class NoStrayApproval(Scene scene) : Invariant
{
    private readonly HashSet<string> _approved = [];

    /// <inheritdoc/>
    public override void Happened(TraceEvent entry)
    {
        if (entry.Name != "auth.approved")
        {
            return;
        }
        string stan = entry.Data.First(value => value.Key == "stan").Value;
        SaleTruth? sale = scene.Truth.Last;
        bool isMeant = sale is not null && sale.Stan.ToString() == stan
            && scene.Truth.IsSaleExchange && SimulatedIssuer.IsApproval(sale.Answer);
        Require(isMeant, $"sale {stan} was approved without a reply of its own");
        Require(_approved.Add(stan), $"sale {stan} was approved twice");
    }
}
