using System;
using System.Text;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;
using PosTerminal.Firmware.Transaction;
using PosTerminal.Hal.Storage;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Host.Records;

/// <summary>
/// Two lives that leave every kind of record, told as text: after each stage the files and what a power-up makes of
/// them. The text in WrittenBefore.txt was made by this script with the code before the records had types.
/// </summary>
internal sealed class RecordScript
{
    private readonly StringBuilder _text = new();
    private readonly FakeSlot _paper = new();
    private readonly ScriptedTerminal _first;
    private readonly ScriptedTerminal _standby;

    private RecordScript()
    {
        _first = new(_paper, 1);
        _standby = new(_paper, 2);
    }

    internal static string Play()
    {
        RecordScript script = new();
        script.LiveSales();
        script.LiveService();
        script.Tell("first, as it lived", script._first);
        script.HandOver();
        script.Return();
        return script._text.ToString();
    }

    private void LiveSales()
    {
        Raise(261124, 3);
        _first.Wait(700, true);
        _ = _first.Journal.Keys.TakeNext();
        _first.Sell(1, 0, SaleOutcome.Approved, FaultCode.None);
        _first.Sell(2, 0, SaleOutcome.Declined, FaultCode.C710);
        _first.Sell(3, 1, SaleOutcome.WrongPin, FaultCode.P601);
        _first.Sell(3, 2, SaleOutcome.Approved, FaultCode.None);
        for (int i = 1; i <= 3; i++)
        {
            _first.Sell(4, i, SaleOutcome.WrongPin, FaultCode.P601);
        }
        _first.Sell(5, 1, SaleOutcome.IssuerLocked, FaultCode.P603);
        _first.Sell(6, 1, SaleOutcome.NotSent, FaultCode.N406);
        _first.Doubt(7, 1, ReversalReason.BadMac);
        _ = _first.Journal.TryReversed();
        _first.Lose(8, 1);
    }

    private void LiveService()
    {
        Journal journal = _first.Journal;
        _ = journal.TryCrash();
        _ = journal.TryRestarted();
        _ = journal.TryCrash();
        foreach (bool isRight in new[] { false, true, false })
        {
            _ = journal.Service.TryPasscode();
            _first.Wait(5);
            _ = isRight && journal.Service.TryPasscodeRight(ServiceSecret.Operator);
        }
        Challenge(98765432, 4);
        _ = journal.Service.TryEndChallenge(true);
        Challenge(42, 5);
        _ = journal.Service.TryEndChallenge(false);
        Challenge(12345678, 6);
        _ = journal.TryLock(FaultCode.W305, false);
        _ = journal.TryLock(FaultCode.None, false);
        _ = journal.TryLock(FaultCode.H208, false);
        Raise(261125, 4);
    }

    private void Raise(int date, int epoch)
    {
        _first.Journal.State.Dates.Highest = date;
        _ = _first.Journal.TryKeepDates(epoch);
    }

    private void Challenge(int number, byte card)
    {
        _first.Wait(11);
        _ = _first.Journal.Service.TryChallenge(number, ScriptedTerminal.Card(card));
        _ = _first.Journal.Service.TryAnswer();
    }

    private void HandOver()
    {
        _first.Wait(1000);
        _ = _first.Transfer.TryHandOver();
        Tell("first, handed over", _first);
        _standby.Wait(90_000, true);
        _standby.Sell(9, 1, SaleOutcome.WrongPin, FaultCode.P601);
        _ = _standby.Transfer.TakeOver();
        _standby.Wait(20);
        Tell("standby, taken over", _standby);
        _ = _standby.Journal.TryReversed();
        _standby.Sell(4, 0, SaleOutcome.Declined, FaultCode.P604);
        Tell("standby, reversed", _standby);
        _standby.Doubt(5, 0, ReversalReason.Other);
        LastSale last = _standby.Journal.State.Last;
        _ = _standby.Journal.Service.TrySettle(last.Stamp, last.Stan, last.AmountMinor, false);
        Tell("standby, settled by hand", _standby);
        _ = _standby.Journal.Service.TrySettlementTold();
        Tell("standby, told", _standby);
    }

    private void Return()
    {
        _ = _standby.Transfer.TryHandOver();
        _ = _first.Transfer.TakeOver();
        Tell("first, returned", _first);
        _first.Doubt(10, 0, ReversalReason.CannotComplete);
        _ = _first.Transfer.TryHandOver();
        _ = _first.Transfer.TryTakeBack();
        Tell("first, taken back", _first);
    }

    private void Tell(string stage, ScriptedTerminal terminal)
    {
        _text.Append("= ").Append(stage).Append('\n');
        StoreText.Append(_text, terminal.Flash);
        _text.Append("paper ").Append(Convert.ToHexString(_paper.Text.AsSpan(0, _paper.Count))).Append('\n');
        Journal after = new(new RecordStore(StoreText.Copy(terminal.Flash)));
        _ = WholeJournal.OpenWhole(after);
        StateText.Append(_text, after);
    }
}
