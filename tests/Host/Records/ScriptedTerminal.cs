using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;
using PosTerminal.Firmware.Service;
using PosTerminal.Firmware.Transaction;
using PosTerminal.Hal.Storage;
using PosTerminal.Hal.Virtual.Storage;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Host.Records;

/// <summary>The parts of a terminal that write records, on the real store.</summary>
internal sealed class ScriptedTerminal
{
    private const long AmountMinor = 123_456_789_012;

    private readonly DeviceKeys _keys;
    private readonly FakeSlot _slot;
    private long _nowMs;

    internal ScriptedTerminal(FakeSlot slot, byte number)
    {
        _keys = FakeKeys.Make(number, 7);
        _slot = slot;
        Boot();
    }

    internal VirtualFlash Flash { get; } = new(null);

    internal Journal Journal { get; private set; } = null!;

    internal StandbyTransfer Transfer { get; private set; } = null!;

    /// <summary>A card's handle that ends in a number.</summary>
    internal static byte[] Card(byte number) => [0xC0, 0xFF, 0xEE, 0, 0, 0, 0, number];

    internal void Boot()
    {
        Journal = new(new RecordStore(Flash));
        WholeJournal.OpenWhole(Journal);
        FakeLink link = new();
        ReversalEngine reversal = new(link, Journal, FakeStamp.Make(_keys));
        Transfer = new(Journal, reversal, FakeSecurity.Make(_keys), _slot, link);
        _nowMs = 0;
    }

    internal void Wait(int seconds, bool isIdle = false)
    {
        _nowMs += seconds * 1000L;
        Journal.Tick(_nowMs, isIdle);
    }

    internal void Begin(byte card, int pinSends)
    {
        Wait(30);
        _ = Journal.TryBegin(FakeSale.Of(AmountMinor + card), Card(card), pinSends);
        Wait(3);
    }

    internal void Sell(byte card, int pinSends, SaleOutcome outcome, FaultCode fault)
    {
        Begin(card, pinSends);
        _ = Journal.TryEnd(outcome, fault);
    }

    internal void Doubt(byte card, int pinSends, ReversalReason reason)
    {
        Begin(card, pinSends);
        _ = Journal.TryEndInDoubt(SaleOutcome.Unknown, reason);
    }

    /// <summary>A power cut in the middle of a sale.</summary>
    internal void Lose(byte card, int pinSends)
    {
        Begin(card, pinSends);
        Boot();
        _ = Journal.TryEndInDoubt(SaleOutcome.LostInPowerCut, ReversalReason.NoReply);
    }
}
