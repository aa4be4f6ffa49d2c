using PosTerminal.Firmware.Host;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Issuer;

/// <summary>
/// What a genuine request must pass before the issuer decides: each key counter is taken once, and a terminal's keys
/// speak for that terminal. One exception: a standby undoes a sale of another terminal with its consent.
/// </summary>
/// <param name="book">Remembers counters and sales.</param>
/// <param name="consents">Tells who may undo the sale of another.</param>
public sealed class RequestGuard(IssuerBook book, ConsentReader consents)
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
        int field = BadFieldOf(request, keyId);
        return field == 0 ? null : new IssuerAnswer(request.Stan, IssuerAnswer.FormatError) { BadField = field };
    }

    // The second half of an initial key's number is the number of the terminal that it was made for.
    private int BadFieldOf(HostRequest request, string keyId)
    {
        if (SimulatedIssuer.TerminalOf(request) != keyId[KeySetDigits..])
        {
            return Field.TerminalId;
        }
        return request.Kind != HostRequestKind.Reversal ? 0
            : IsAllowed(request, keyId) ? book.DifferenceTo(request) : Field.Private62;
    }

    // Its own sale, or one that the terminal which made it has left to it.
    private bool IsAllowed(HostRequest reversal, string keyId)
    {
        string seller = SimulatedIssuer.NameOf(reversal)[..RequestFields.KeyIdDigits];
        return reversal.Stamp.ConsentCounter == 0
            ? seller == keyId
            : seller[KeySetDigits..] == SimulatedIssuer.SellerOf(reversal) && consents.IsRight(reversal);
    }
}
