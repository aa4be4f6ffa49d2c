using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;
using PosTerminal.Firmware.Service;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Tests.Firmware.Support;

/// <summary>The parts of one terminal that a hand-over concerns, with a slot that others share.</summary>
public sealed class StandbyRig
{
    public const long SaleMinor = 1250;

    private readonly TerminalSecurity _security;
    private readonly FakeSlot _slot;
    private ReversalEngine _reversal;
    private long _nowMs;

    public StandbyRig(FakeSlot slot, byte terminal, byte merchant)
        : this(slot, FakeSecurity.Make(FakeKeys.Make(terminal, merchant)))
    {
    }

    public StandbyRig(FakeSlot slot, TerminalSecurity security)
    {
        Link.SignOn();
        _security = security;
        _slot = slot;
        Journal = new Journal(Store);
        _reversal = new ReversalEngine(Link, Journal, FakeStamp.Make(_security.Keys));
        Transfer = MakeTransfer();
        Start();
    }

    public FakeStore Store { get; } = new FakeStore();

    public FakeLink Link { get; } = new FakeLink();

    public Journal Journal { get; private set; }

    public StandbyTransfer Transfer { get; private set; }

    public bool IsReversalPending => _reversal.IsPending;

    public SaleFate LastFate => Journal.State.Last.Fate;

    /// <summary>Takes the power away for a moment.</summary>
    public void Boot()
    {
        Journal = new Journal(Store);
        _reversal = new ReversalEngine(Link, Journal, FakeStamp.Make(_security.Keys));
        Transfer = MakeTransfer();
        Start();
    }

    /// <summary>Lets time pass.</summary>
    public void Wait(long seconds)
    {
        _nowMs += seconds * 1000;
        Journal.Tick(_nowMs, true);
        _reversal.Tick(_nowMs);
    }

    /// <summary>A sale whose outcome nobody knows.</summary>
    public void Doubt() => Doubt(0);

    /// <summary>The same over a host with an id.</summary>
    public void Doubt(int hostId)
    {
        Journal.TryBegin(FakeSale.Of(SaleMinor, hostId), Card(99), 0);
        Journal.TryEndInDoubt(SaleOutcome.Unknown, ReversalReason.NoReply);
        _reversal.Follow(Journal.State);
    }

    /// <summary>Wrong PINs of one card.</summary>
    public void Wrong(int card, int times)
    {
        for (int i = 0; i < times; i++)
        {
            Journal.TryBegin(FakeSale.Of(SaleMinor), Card(card), 1);
            Journal.TryEnd(SaleOutcome.WrongPin, FaultCode.P601);
        }
    }

    /// <summary>PINs of one card to which no answer comes; each sale is undone.</summary>
    public void Silent(int card, int times)
    {
        for (int i = 0; i < times; i++)
        {
            Begin(card, 1);
            Journal.TryEndInDoubt(SaleOutcome.Unknown, ReversalReason.NoReply);
            Journal.TryReversed();
        }
    }

    /// <summary>A sale is about to leave.</summary>
    public void Begin(int card, int pinSends) => Journal.TryBegin(FakeSale.Of(SaleMinor), Card(card), pinSends);

    /// <summary>The issuer says that it has locked the PIN of a card.</summary>
    public void Lock(int card)
    {
        Journal.TryBegin(FakeSale.Of(SaleMinor), Card(card), 1);
        Journal.TryEnd(SaleOutcome.IssuerLocked, FaultCode.P603);
    }

    /// <summary>The issuer acknowledges the reversal that was sent.</summary>
    public void Acknowledge()
    {
        Link.Answer("00");
        if (_reversal.Tick(_nowMs) == ReversalProgress.Acknowledged)
        {
            Journal.TryReversed();
        }
    }

    /// <summary>Name of what became of the block in the slot.</summary>
    public string TakeOver() => TakeOverName.Of(Transfer.TakeOver());

    /// <summary>Wrong PINs that count against a card now.</summary>
    public int TriesOf(int card) => Journal.State.Guard.TriesOf(Card(card), Journal.NowSeconds);

    /// <summary>PINs without a verdict that count against a card.</summary>
    public int SilentOf(int card)
    {
        int place = Journal.State.Guard.Table.IndexOf(Card(card));
        return place < 0 ? 0 : Journal.State.Guard.Table.SilentAt(place);
    }

    /// <summary>Number of the fault that refuses a card a PIN, 0 for none.</summary>
    public int RefusalOf(int card) => (int)Journal.State.Guard.RefusalOf(Card(card), Journal.NowSeconds);

    private StandbyTransfer MakeTransfer() =>
        new StandbyTransfer(Journal, _reversal, _security, _slot, Link);

    private void Start()
    {
        Journal.Open();
        _reversal.Follow(Journal.State);
        _nowMs = 0;
    }

    public static byte[] Card(int number)
    {
        byte[] handle = new byte[JournalRecord.HandleLength];
        handle[0] = (byte)number;
        handle[7] = 1;
        return handle;
    }
}
