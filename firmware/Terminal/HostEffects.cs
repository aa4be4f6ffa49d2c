using System;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Screen;
using PosTerminal.Firmware.Trace;
using PosTerminal.Firmware.Records;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Firmware.Terminal;

/// <summary>
/// Effects of the exchange with the issuer and of the ways a sale ends. The journal knows each step before the
/// world does.
/// </summary>
public sealed class HostEffects
{
    private const int MostAbnormal = 3;

    private readonly TerminalContext _context;
    private readonly PinBlockBuilder _pinBlocks;
    private readonly byte[] _pinKey = new byte[DeviceKeys.KeyLength];
    private readonly HostRequest _request = new HostRequest();
    private FaultCode _notSentCause;
    private int _abnormalCount;

    /// <summary>Effects over one context.</summary>
    public HostEffects(TerminalContext context)
    {
        _context = context;
        _pinBlocks = new PinBlockBuilder(context.Security.Cipher, context.Security.Random);
    }

    /// <summary>Records that the card of the last sale is held or locked; None when it is neither.</summary>
    public static FaultCode RecordLock(TerminalContext context)
    {
        FaultCode refusal = CardEffects.PinRefusalOf(context, context.CardHandle);
        if (refusal != FaultCode.P603 && refusal != FaultCode.P604)
        {
            return FaultCode.None;
        }
        context.Record(TraceKind.LockSet, (long)refusal, 0);
        return refusal;
    }

    /// <summary>Makes the attempt durable, builds the request, wipes the PIN, and sends.</summary>
    public void Send()
    {
        Sale sale = _context.Sale;
        int pinSends = sale.Pin.Length > 0 ? sale.PinSends + 1 : 0;
        _notSentCause = FaultCode.None;
        _context.NoReplyCause = FaultCode.N408;
        if (!_context.Journal.TryBegin(sale.AmountMinor, _context.CardHandle, pinSends))
        {
            sale.Pin.Wipe();
            _notSentCause = FaultCode.S103;
            _context.Events.TryPost(TerminalEvent.HostNotSent, 0);
            return;
        }
        sale.Stan = _context.Journal.State.LastStan;
        Fill(sale);
        RecordSend(sale);
        _context.Screen.ShowTitle(Prompt.PleaseWait);
        _context.Ports.Link.Send(_request);
        _request.Clear();
    }

    /// <summary>
    /// Books an approval. A write that failed may lie in the flash all the same, so nothing is told to the issuer
    /// then: at the next power-up the flash decides between an approval and a reversal.
    /// </summary>
    public void Approve()
    {
        Sale sale = _context.Sale;
        if (!_context.Journal.TryEnd(SaleOutcome.Approved, FaultCode.None))
        {
            End(FaultCode.S103, Prompt.BeingChecked);
            return;
        }
        if (sale.PinSends > 0)
        {
            _context.Record(TraceKind.PinAccepted, sale.Stan, sale.PinSends);
        }
        _context.Record(TraceKind.AuthApproved, sale.Stan, sale.AmountMinor);
        _context.Screen.ShowApproval(sale.AmountMinor, sale.Stan);
        sale.Wipe();
    }

    /// <summary>Ends the sale with the issuer's reason.</summary>
    public void Decline()
    {
        Sale sale = _context.Sale;
        FaultCode code = _context.FaultOfReply();
        if (code == FaultCode.P601)
        {
            _context.Record(TraceKind.PinRejected, sale.Stan, sale.PinSends);
        }
        SignOnAfter(code);
        _context.Record(TraceKind.AuthDeclined, sale.Stan, (long)code);
        _context.Journal.TryEnd(OutcomeOf(code), code);
        FaultCode hold = RecordLock(_context);
        End(code, Prompt.NotCharged);
        if (hold == FaultCode.P604)
        {
            _context.Screen.ShowFault(hold, Prompt.NotCharged, 0);
        }
    }

    /// <summary>
    /// Undoes a sale to which no valid reply came, or one that leaves it open. One that still waits for the connection
    /// is taken back, and nothing has to be undone.
    /// </summary>
    public void ReverseNoReply()
    {
        if (_context.Ports.Link.TryWithdraw())
        {
            ReportNotSent();
            return;
        }
        Reverse(_context.NoReplyCause, ReversalReason.NoReply);
    }

    /// <summary>Undoes a sale that may have reached the issuer; one that still waits is taken back.</summary>
    public void Reverse(FaultCode code, ReversalReason reason)
    {
        if (_context.Ports.Link.TryWithdraw())
        {
            _context.Journal.TryEnd(SaleOutcome.NotSent, code);
            End(code, Prompt.NotCharged);
            return;
        }
        JournalState journal = _context.Journal.State;
        SignOnAfter(code);
        _context.Journal.TryEndInDoubt(SaleOutcome.Unknown, reason);
        _context.Record(TraceKind.ReversalQueued, journal.LastStan, (long)reason);
        _context.Reversal.Queue(_context.NowMs, journal.LastStan, journal.LastAmountMinor, reason);
        End(code, Prompt.Reversing);
    }

    /// <summary>Says that the pending sale is undone.</summary>
    public void ReportReversed() => _context.Screen.ShowReversed(_context.Reversal.AmountMinor);

    /// <summary>Ends a sale that did not leave.</summary>
    public void ReportNotSent()
    {
        FaultCode cause = _notSentCause != FaultCode.None ? _notSentCause : _context.Ports.Link.Fault;
        cause = cause != FaultCode.None ? cause : FaultCode.N406;
        if (_context.Journal.State.IsInFlight)
        {
            _context.Journal.TryEnd(SaleOutcome.NotSent, cause);
        }
        End(cause, Prompt.NotCharged);
    }

    /// <summary>Ends whatever is under way: a fault forbids every sale.</summary>
    public void StopService()
    {
        _context.StopCause = _context.Diagnosis.Stopping();
        End(_context.StopCause, _context.Journal.State.IsInFlight ? Prompt.BeingChecked : Prompt.NotCharged);
    }

    /// <summary>Wipes memory that made no sense; the third time the terminal is locked.</summary>
    public void Abort()
    {
        CountAbnormal();
        End(FaultCode.W305, Prompt.NotCharged);
    }

    /// <summary>The same while a sale is out, which is undone.</summary>
    public void ReverseAbnormal()
    {
        CountAbnormal();
        Reverse(FaultCode.W305, ReversalReason.Other);
    }

    /// <summary>Ends a sale of which the issuer knows nothing.</summary>
    public void EndWithoutCharge(FaultCode code) => End(code, Prompt.NotCharged);

    // Host and terminal may have lost each other: only a sign-on shows whether they still have the same keys.
    private void SignOnAfter(FaultCode code)
    {
        if (code == FaultCode.P606 || code == FaultCode.S107 || code == FaultCode.N410)
        {
            _context.Management.RequireSignOn();
        }
    }

    private void CountAbnormal()
    {
        _abnormalCount++;
        if (_abnormalCount >= MostAbnormal)
        {
            _context.Lock(FaultCode.W305);
        }
    }

    private void Fill(Sale sale)
    {
        _request.Kind = HostRequestKind.Sale;
        _request.Stan = sale.Stan;
        _request.AmountMinor = sale.AmountMinor;
        Array.Copy(_context.Security.Keys.TerminalId, 0, _request.TerminalId, 0, DeviceKeys.TerminalIdLength);
        _context.Stamp.Put(_request);
        _request.SetTrack2(sale.Card);
        _request.HasPin = sale.Pin.Length > 0;
        _request.KeyCounter = _context.Journal.KeyCounter;
        if (_request.HasPin)
        {
            _context.Security.MessageKeys.Write(KeyUsage.Pin, _request.KeyCounter, _pinKey);
            _pinBlocks.Build(sale.Pin, sale.Card, _pinKey, _request.PinBlock);
            Array.Clear(_pinKey, 0, _pinKey.Length);
            sale.PinSends++;
        }
        sale.Pin.Wipe();
    }

    private void RecordSend(Sale sale)
    {
        if (_request.HasPin)
        {
            _context.Record(TraceKind.PinSent, sale.Stan, sale.PinSends);
        }
        _context.Record(TraceKind.AuthSent, sale.Stan, sale.AmountMinor);
    }

    private static SaleOutcome OutcomeOf(FaultCode code) => code switch
    {
        FaultCode.P601 => SaleOutcome.WrongPin,
        FaultCode.P603 => SaleOutcome.IssuerLocked,
        _ => SaleOutcome.Declined,
    };

    private void End(FaultCode code, Prompt money)
    {
        _context.Code.Wipe();
        _context.EndSale(code, money);
    }
}
