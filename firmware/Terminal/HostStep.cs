using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Firmware.Terminal;

/// <summary>Effects of the exchange with the issuer and of the ways a sale ends.</summary>
public sealed class HostStep
{
    private readonly TerminalContext _context;
    private readonly HostRequest _request = new HostRequest();
    private readonly StanCounter _stans = new StanCounter();

    /// <summary>Effects over one context.</summary>
    public HostStep(TerminalContext context) => _context = context;

    /// <summary>Builds the request, wipes the PIN, and sends.</summary>
    public void Send()
    {
        Sale sale = _context.Sale;
        sale.Stan = _stans.Next();
        Fill(sale);
        if (_request.HasPin)
        {
            sale.PinSends++;
            _context.Record(TraceKind.PinSent, sale.Stan, sale.PinSends);
        }
        _context.Record(TraceKind.AuthSent, sale.Stan, sale.AmountMinor);
        _context.Screen.ShowTitle(Prompt.PleaseWait);
        _context.Ports.Link.Send(_request);
        _request.Clear();
    }

    /// <summary>Books an approval.</summary>
    public void Approve()
    {
        Sale sale = _context.Sale;
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
        FaultCode code = UnionPayProfile.FaultOf(_context.Reply);
        if (code == FaultCode.P601)
        {
            _context.Record(TraceKind.PinRejected, sale.Stan, sale.PinSends);
        }
        _context.Record(TraceKind.AuthDeclined, sale.Stan, (long)code);
        End(code, Prompt.NotCharged);
    }

    /// <summary>Undoes a sale that may have reached the issuer.</summary>
    public void Reverse(FaultCode code, ReversalReason reason)
    {
        Sale sale = _context.Sale;
        _context.Record(TraceKind.ReversalQueued, sale.Stan, (long)reason);
        _context.Reversal.Queue(_context.NowMs, sale.Stan, sale.AmountMinor, reason);
        End(code, Prompt.Reversing);
    }

    /// <summary>Says that the pending sale is undone.</summary>
    public void ReportReversed() => _context.Screen.ShowReversed(_context.Reversal.AmountMinor);

    /// <summary>Ends a sale of which the issuer knows nothing.</summary>
    public void EndWithoutCharge(FaultCode code) => End(code, Prompt.NotCharged);

    private void Fill(Sale sale)
    {
        _request.Kind = HostRequestKind.Sale;
        _request.Stan = sale.Stan;
        _request.AmountMinor = sale.AmountMinor;
        _request.Card.CopyFrom(sale.Card);
        _request.HasPin = sale.Pin.Length > 0;
        if (_request.HasPin)
        {
            _context.Ports.PinBlocks.Build(sale.Pin, sale.Card, _request.PinBlock);
        }
        sale.Pin.Wipe();
    }

    private void End(FaultCode code, Prompt money)
    {
        _context.Sale.Wipe();
        _context.Report(code, money);
    }
}
