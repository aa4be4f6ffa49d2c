using System.Collections.Generic;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Invariants;

/// <summary>
/// I14: the display says NOT CHARGED only when the issuer has decided so, the request never left, or the reversal is
/// acknowledged, and CHARGED only while the issuer has booked the sale; what it has said once stays true. It goes by
/// the text of the display and the issuer's book; what the terminal's memory says counts for nothing.
/// </summary>
public sealed class DisplayAgreesWithBook(Scene scene) : Invariant
{
    private readonly List<SaleTruth> _present = [];
    private readonly HashSet<SaleTruth> _charged = [];
    private readonly HashSet<SaleTruth> _notCharged = [];

    /// <inheritdoc/>
    public override void Sending(HostRequest request)
    {
        if (scene.Truth.IsSaleExchange)
        {
            _present.Add(scene.Truth.Last!);
        }
    }

    /// <inheritdoc/>
    public override void Decided(HostRequest request, IssuerAnswer answer)
    {
        foreach (SaleTruth sale in _charged)
        {
            Require(sale.IsBooked || sale.IsForgotten, $"CHARGED was shown of sale {sale.Stan}, and it is not booked");
        }
        foreach (SaleTruth sale in _notCharged)
        {
            Require(!sale.IsBooked, $"NOT CHARGED was shown of sale {sale.Stan}, and it is booked");
        }
    }

    /// <inheritdoc/>
    public override void Shown()
    {
        MoneyOnDisplay money = new(scene.Bench.Display);
        if (money.IsNewSale)
        {
            _present.Clear();
        }
        if (money.IsNameless)
        {
            return;
        }
        if (money.IsCharged)
        {
            Charge(money.LookedUpStan > 0 ? scene.Truth.Find(money.LookedUpStan) : scene.Truth.Last);
        }
        else if (money.IsNotCharged)
        {
            foreach (SaleTruth sale in SalesOf(money))
            {
                Release(sale);
            }
        }
    }

    private IEnumerable<SaleTruth> SalesOf(MoneyOnDisplay money)
    {
        SaleTruth? one = money.LookedUpStan > 0 ? scene.Truth.Find(money.LookedUpStan)
            : money.IsReversal ? scene.Truth.LastReversed : null;
        return one is not null ? [one] : money.LookedUpStan > 0 || money.IsReversal ? [] : _present;
    }

    private void Charge(SaleTruth? sale)
    {
        Require(sale is { IsBooked: true } or { IsForgotten: true }, sale is null
            ? "CHARGED is shown, and no sale has left"
            : $"CHARGED is shown of sale {sale.Stan}, and it is not booked");
        if (sale is not null)
        {
            _charged.Add(sale);
        }
    }

    private void Release(SaleTruth sale)
    {
        bool isDecided = !sale.HasLeft || sale.IsUndone || DecidedCodes.Contains(sale.Answer);
        string why = sale.IsBooked ? "and it is booked" : $"and nobody has decided so: answer '{sale.Answer}'";
        Require(!sale.IsBooked && isDecided, $"NOT CHARGED is shown of sale {sale.Stan}, {why}");
        _notCharged.Add(sale);
    }
}
