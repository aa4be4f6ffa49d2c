using PosTerminal.Firmware.Host;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Issuer;

/// <summary>
/// What a genuine request must pass before the issuer decides: each key counter is taken once, and a terminal's keys
/// speak for that terminal. One exception: a standby sends the reversal of another terminal of its merchant.
/// </summary>
/// <param name="book">Remembers counters, merchants and sales.</param>
public sealed class RequestGuard(IssuerBook book)
{
    private const int KeySetDigits = 8;

    /// <summary>The refusal of a request; null for one that may be decided, or a reversal that may be booked.</summary>
    /// <param name="request">A request with the right authentication code.</param>
    /// <param name="keyId">Number of the initial key that it is sealed with, 16 hex digits.</param>
    public IssuerAnswer? Refuse(HostRequest request, string keyId)
    {
        long highest = book.HighestCounter(keyId);
        if (request.KeyCounter <= highest)
        {
            return new IssuerAnswer(request.Stan, IssuerAnswer.UsedCounter) { HighestCounter = highest };
        }
        book.RaiseCounter(keyId, request.KeyCounter, request.Kind == HostRequestKind.Sale);
        int field = BadFieldOf(request, keyId[KeySetDigits..]);
        return field == 0 ? null : new IssuerAnswer(request.Stan, IssuerAnswer.FormatError) { BadField = field };
    }

    // The second half of an initial key's number is the number of the terminal that it was made for.
    private int BadFieldOf(HostRequest request, string sender)
    {
        string terminal = SimulatedIssuer.TerminalOf(request);
        string merchant = SimulatedIssuer.MerchantOf(request);
        bool isOwn = terminal == sender;
        if (isOwn)
        {
            book.NoteMerchant(terminal, merchant);
        }
        else if (request.Kind != HostRequestKind.Reversal
            || !book.MayBe(sender, merchant) || !book.MayBe(terminal, merchant))
        {
            return Field.TerminalId;
        }
        return request.Kind == HostRequestKind.Reversal ? book.DifferenceTo(request) : 0;
    }
}
