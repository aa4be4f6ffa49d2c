using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Records;

namespace PosTerminal.Firmware.Terminal;

/// <summary>
/// Names the first cause that forbids a sale on a terminal that is in service. The order is fixed: power, memory,
/// reader, update, place, open sale, the way to the host, its refusal, and a sign-on that is not yet accepted.
/// </summary>
public sealed class SaleDiagnosis
{
    private readonly TerminalParts _parts;

    /// <summary>A diagnosis from the parts of one terminal.</summary>
    public SaleDiagnosis(TerminalParts parts) => _parts = parts;

    /// <summary>The first cause that forbids any sale now; None when there is none.</summary>
    public FaultCode Blocking()
    {
        FaultCode code = OfTerminal();
        if (code == FaultCode.None)
        {
            // The journal has room for one open sale: the next one would hide it for ever.
            bool isOpen = _parts.Reversal.IsPending || _parts.Journal.State.Last.Fate == SaleFate.Unsettled;
            code = isOpen ? FaultCode.S109 : _parts.Inputs.LinkFault;
        }
        if (code == FaultCode.None)
        {
            code = _parts.Management.Refusal;
        }
        return code == FaultCode.None && !_parts.Inputs.IsSignedOn ? FaultCode.S107 : code;
    }

    private FaultCode OfTerminal()
    {
        if (_parts.Health.IsPowerCritical)
        {
            return FaultCode.H205;
        }
        if (_parts.Health.IsMemoryCritical)
        {
            return FaultCode.S106;
        }
        if (_parts.Faults.Contains(FaultCode.H201))
        {
            return FaultCode.H201;
        }
        if (_parts.Integrity.IsOverdue(_parts.Inputs.Latest))
        {
            return FaultCode.S104;
        }
        return _parts.Inputs.IsPlaceWrong ? FaultCode.U506 : FaultCode.None;
    }
}
