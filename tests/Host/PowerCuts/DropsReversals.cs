using PosTerminal.Emulator.Machine;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Host.PowerCuts;

/// <summary>A planted bug: a reversal that failed three times is taken for done.</summary>
public sealed class DropsReversals : BenchParts
{
    public override IHostLink MakeLink(IHostLink link) => new ImpatientLink(link);

    private sealed class ImpatientLink(IHostLink inner) : PassingLink(inner)
    {
        private const int MostTries = 3;

        private bool _isReversal;
        private int _stan;
        private int _tries;

        public override void Send(HostRequest request)
        {
            _isReversal = request.Kind == HostRequestKind.Reversal;
            _tries = _isReversal && _stan == request.Stan ? _tries + 1 : 1;
            _stan = request.Stan;
            Inner.Send(request);
        }

        public override HostProgress Poll(long nowMs, HostReply reply)
        {
            HostProgress progress = Inner.Poll(nowMs, reply);
            bool hasFailed = progress is HostProgress.NotSent or HostProgress.Broken or HostProgress.Replied;
            if (!_isReversal || !hasFailed || _tries < MostTries)
            {
                return progress;
            }
            reply.Stan = _stan;
            reply.AmountMinor = HostReply.NoAmount;
            reply.CodeHigh = (byte)'0';
            reply.CodeLow = (byte)'0';
            return HostProgress.Replied;
        }
    }
}
