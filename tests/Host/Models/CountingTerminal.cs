using System;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Machine;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;
using PosTerminal.Firmware.Service;
using PosTerminal.Firmware.Transaction;
using PosTerminal.Hal.Storage;
using PosTerminal.Hal.Virtual.Storage;
using PosTerminal.Models;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Host.Models;

/// <summary>
/// The parts of a terminal that count PINs, on the real store, and beside them what they are meant to count. The model
/// and the oracle are told of what happened and never read the terminal's counts.
/// </summary>
internal sealed class CountingTerminal
{
    private readonly FakeSlot _slot;
    private readonly byte _number;
    private ReversalEngine _reversal = null!;
    private byte[]?[] _journals = [];
    private GuardModel _copied = new();
    private long _nowMs;

    public CountingTerminal(FakeSlot slot, byte number)
    {
        _slot = slot;
        _number = number;
        Boot();
        Copy();
    }

    public VirtualFlash Flash { get; } = new(new ThrowingSwitch());

    public GuardModel Model { get; private set; } = new();

    public SentPins Sent { get; } = new();

    public Journal Journal { get; private set; } = null!;

    public StandbyTransfer Transfer { get; private set; } = null!;

    public long Now => Journal.NowSeconds;

    public bool MaySell => Journal.IsUsable && !Journal.State.Standby.IsHandedOver
        && Journal.State.Last.Fate != SaleFate.ReversalPending;

    public string Refusal(int card) => Journal.State.Guard.RefusalOf(Handle(card), Now) is var code
        && code == FaultCode.None ? "" : FaultName.Of(code);

    public int Tries(int card) => Journal.State.Guard.TriesOf(Handle(card), Now);

    public int Silent(int card)
    {
        int place = Journal.State.Guard.Table.IndexOf(Handle(card));
        return place < 0 ? 0 : Journal.State.Guard.Table.SilentAt(place);
    }

    public static byte[] Handle(int card) => BitConverter.GetBytes((card + 1) * 0x0101010101L);

    public void Boot()
    {
        Flash.PowerUp();
        Flash.RestartCount();
        FakeLink link = new();
        link.SignOn();
        Journal = new Journal(new RecordStore(Flash, 100));
        _reversal = new ReversalEngine(link, Journal, FakeStamp.Make(FakeKeys.Make(_number, 0)));
        Transfer = new StandbyTransfer(
            Journal, _reversal, FakeSecurity.Make(FakeKeys.Make(_number, 0)), _slot, link);
        WholeJournal.OpenWhole(Journal);
        _nowMs = 0;
        if (Journal.IsUsable && Journal.State.IsInFlight)
        {
            Journal.TryEndInDoubt(SaleOutcome.LostInPowerCut, ReversalReason.NoReply);
            Journal.TryReversed();
        }
        _reversal.Follow(Journal.State);
    }

    public void Wait(long seconds)
    {
        _nowMs += seconds * 1000;
        Journal.Tick(_nowMs, true);
    }

    /// <summary>Does what writes; false when the power goes in the middle, after which it has booted.</summary>
    public bool Write(Action write)
    {
        try
        {
            write();
            Flash.RestartCount();
            return true;
        }
        catch (PowerCutException)
        {
            Boot();
            return false;
        }
    }

    public void Copy()
    {
        _journals = Journals();
        _copied = Model.Copy();
    }

    /// <summary>
    /// Puts the journals back, never the anchors. Where that is noticed no PIN leaves until the provider lets the copy
    /// go on; a copy that is none for this store is taken out again.
    /// </summary>
    public bool TryPutBack()
    {
        byte[]?[] today = Journals();
        Put(_journals);
        if (Journal.IsUsable)
        {
            return false;
        }
        Assert.IsFalse(Journal.TryBegin(FakeSale.Of(1250), Handle(0), 1), "a PIN left from a store that was put back");
        if (Journal.Condition != StoreCondition.RolledBack)
        {
            Put(today);
            return false;
        }
        Assert.IsTrue(Journal.TryAdopt());
        Boot();
        Model = _copied.Copy();
        Sent.Clear();
        return true;
    }

    private byte[]?[] Journals() => [Flash.Copy(StorageFile.JournalA), Flash.Copy(StorageFile.JournalB)];

    private void Put(byte[]?[] journals)
    {
        Flash.Put(StorageFile.JournalA, journals[0]);
        Flash.Put(StorageFile.JournalB, journals[1]);
        Boot();
    }
}
