using PosTerminal.Emulator.Issuer;
using PosTerminal.Emulator.Machine;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Host.Fuzzing;

/// <summary>
/// A planted bug: the second host has a book of its own, knows no sale of the first, and answers 25 to its reversal.
/// </summary>
public sealed class KeepsTwoBooks : BenchParts
{
    public override SimulatedIssuer MakeSecondIssuer(SimulatedIssuer first)
    {
        SimulatedIssuer second = SimulatedIssuer.Make();
        second.Clock = () => first.Clock();
        int booked = 0;
        second.Decided = Tell;
        return second;

        // The checks see what both have booked.
        void Tell(HostRequest request, IssuerAnswer answer)
        {
            first.Ledger.Approvals += second.Ledger.Approvals - booked;
            booked = second.Ledger.Approvals;
            bool isBooked = answer.IsBooked || first.HasBooked(SimulatedIssuer.NameOf(request));
            first.Decided?.Invoke(request, answer with { IsBooked = isBooked });
        }
    }
}
