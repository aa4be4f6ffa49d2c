using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Firmware.Service;

/// <summary>
/// The sale whose end only the host's book can tell, and whether the provider may settle it by hand
/// (docs/decisions/0021).
/// </summary>
public sealed class OpenSale
{
    /// <summary>Powered-on seconds that a reversal is given before it may be settled by hand.</summary>
    public const int PatienceSeconds = 86_400;

    /// <summary>Answers of the host which do not end the reversal, after which it will not either.</summary>
    public const int MostRefusals = 20;

    private readonly Journal _journal;
    private readonly ReversalEngine _reversal;
    private readonly IHostLink _link;

    /// <summary>The open sale of one terminal.</summary>
    public OpenSale(Journal journal, ReversalEngine reversal, IHostLink link)
    {
        _journal = journal;
        _reversal = reversal;
        _link = link;
    }

    /// <summary>Names the sale.</summary>
    public Stamp Stamp => _reversal.IsPending ? _reversal.Sale : _journal.State.Last.Stamp;

    /// <summary>Its trace number.</summary>
    public int Stan => _reversal.IsPending ? _reversal.Stan : _journal.State.Last.Stan;

    /// <summary>Its amount in minor units.</summary>
    public long AmountMinor => _reversal.IsPending ? _reversal.AmountMinor : _journal.State.Last.AmountMinor;

    /// <summary>
    /// True for a sale of which no reversal leaves: at once where none can, else after a day in which the host refused
    /// it again and again, or where the host is out of reach.
    /// </summary>
    public bool MayBeSettled()
    {
        if (!_reversal.IsPending)
        {
            return _journal.State.Last.Fate == SaleFate.Unsettled;
        }
        if (!_link.Settles(0, _reversal.HostId) || _journal.Keys.Next == 0)
        {
            return true;
        }
        bool isOld = _journal.NowSeconds - _journal.State.OwedSinceSeconds >= PatienceSeconds;
        return isOld && (!_reversal.MayLeave || _reversal.Refusals >= MostRefusals);
    }
}
