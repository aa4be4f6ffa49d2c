using System;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;

namespace PosTerminal.Emulator.Invariants;

/// <summary>
/// I4: once the terminal is at rest, every sale that left is exactly one of not charged, approved and complete, or
/// reversed, and the issuer says the same; of one that was handed over the reversal is on its way. No trace number is
/// used twice, and no key, whatever the message.
/// </summary>
public sealed class MoneyUnambiguous(Scene scene) : Invariant
{
    private long _lastKeyCounter;
    private string _finished = "";

    /// <inheritdoc/>
    public override void Sending(HostRequest request)
    {
        Truth truth = scene.Truth;
        Require(truth.MisreversedStan == 0, $"the reversal of sale {truth.MisreversedStan} has another amount");
        // What was finished when the case was opened is sent as it is, until it is answered.
        string finished = request.IsFinished ? $"{request.KeyCounter} {Convert.ToHexString(request.Code)}" : "";
        Require(request.KeyCounter > _lastKeyCounter || (finished.Length > 0 && finished == _finished),
            $"key {request.KeyCounter} follows {_lastKeyCounter}");
        _finished = finished;
        _lastKeyCounter = request.KeyCounter;
        if (request.Kind != HostRequestKind.Sale)
        {
            return;
        }
        Require(!truth.IsRepeated, $"trace number {request.Stan} is used twice");
        if (truth.Former is { } former)
        {
            Require(former.Stan < request.Stan, $"trace number {request.Stan} follows {former.Stan}");
            Check(former);
        }
    }

    /// <inheritdoc/>
    public override void Settled()
    {
        foreach (SaleTruth sale in scene.Truth.Sales)
        {
            Check(sale);
        }
    }

    /// <inheritdoc/>
    public override void Doubted()
    {
        foreach (SaleTruth sale in scene.Truth.Sales)
        {
            bool isOnItsWay = sale.Fate == SaleFate.ReversalPending && scene.View.IsReversalPending;
            Require(isOnItsWay || IsSettled(sale), $"{Disagreement(sale)}");
        }
    }

    private void Check(SaleTruth sale) => Require(IsSettled(sale), $"{Disagreement(sale)}");

    private bool IsSettled(SaleTruth sale) =>
        sale.IsAgreed || (sale.Fate == SaleFate.HandedOver && scene.HandOver.IsOnItsWay(sale))
        || (sale.Fate == SaleFate.Unsettled && scene.Bench.StorageFaults.MayMissRecords);

    private static string Disagreement(SaleTruth sale)
    {
        string booked = sale.IsBooked ? "booked" : "not booked";
        return $"sale {sale.Stan} is {sale.Fate} at the terminal and {booked} at the issuer";
    }
}
