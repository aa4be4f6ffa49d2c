using System;
using PosTerminal.Emulator.Machine;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Host.Invariants;

/// <summary>A planted bug: the terminal is told another end of a sale than the one that came.</summary>
/// <param name="told">What the terminal is told for a field 39 and a progress.</param>
public sealed class LyingLink(Func<HostProgress, string, (HostProgress Progress, string Code)> told) : BenchParts
{
    public override IHostLink MakeLink(IHostLink link) => new Liar(link, told);

    private sealed class Liar(
        IHostLink inner, Func<HostProgress, string, (HostProgress Progress, string Code)> told) : PassingLink(inner)
    {
        private bool _isSale;
        private int _stan;

        public override void Send(HostRequest request)
        {
            _isSale = request.Kind == HostRequestKind.Sale;
            _stan = request.Stan;
            Inner.Send(request);
        }

        public override HostProgress Poll(long nowMs, HostReply reply)
        {
            HostProgress progress = Inner.Poll(nowMs, reply);
            bool isReply = progress == HostProgress.Replied;
            if (_isSale && (isReply || progress is HostProgress.Broken or HostProgress.BadMac))
            {
                string code = isReply ? $"{(char)reply.CodeHigh}{(char)reply.CodeLow}" : "";
                reply.Stan = isReply ? reply.Stan : _stan;
                (progress, code) = told(progress, code);
                reply.CodeHigh = code.Length > 0 ? (byte)code[0] : reply.CodeHigh;
                reply.CodeLow = code.Length > 0 ? (byte)code[1] : reply.CodeLow;
            }
            return progress;
        }
    }
}
