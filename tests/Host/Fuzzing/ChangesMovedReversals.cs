using PosTerminal.Emulator.Machine;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Host.Fuzzing;

/// <summary>A planted bug: another terminal's reversal leaves a second time under another amount.</summary>
public sealed class ChangesMovedReversals : BenchParts
{
    public override IHostLink MakeLink(IHostLink link) => new ChangingLink(link);

    private sealed class ChangingLink(IHostLink inner) : PassingLink(inner)
    {
        private int _stan;

        public override void Send(HostRequest request)
        {
            bool isMoved = request.Kind == HostRequestKind.Reversal && request.Stamp.ConsentCounter != 0;
            int change = isMoved && request.Stan == _stan ? 1 : 0;
            _stan = isMoved ? request.Stan : _stan;
            request.AmountMinor += change;
            Inner.Send(request);
            request.AmountMinor -= change;
        }
    }
}
