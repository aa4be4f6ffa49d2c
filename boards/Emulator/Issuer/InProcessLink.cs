using PosTerminal.Emulator.Machine;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Emulator.Issuer;

/// <summary>
/// The host link without a network: the issuer is asked in virtual time. One link serves one power-up of the
/// terminal; what is still on its way when the power goes reaches the issuer and not the terminal.
/// </summary>
/// <param name="scheduler">Virtual time.</param>
/// <param name="issuer">Who answers.</param>
/// <param name="network">The network between them.</param>
public sealed class InProcessLink(EventScheduler scheduler, SimulatedIssuer issuer, SimulatedNetwork network)
    : IHostLink
{
    private const long LateNs = 40_000_000_000;
    private const long EchoPeriodNs = 5_000_000_000;

    private HostProgress _progress = HostProgress.None;
    private IssuerAnswer? _answer;
    private int _exchange;

    /// <inheritdoc/>
    public FaultCode Fault => network.FaultAt(scheduler.NowNs);

    /// <inheritdoc/>
    public int SignalDbm => network.SignalDbm;

    /// <inheritdoc/>
    public int EchoCount => (int)(scheduler.NowNs / EchoPeriodNs);

    /// <inheritdoc/>
    public int EchoMs => network.EchoMs;

    /// <inheritdoc/>
    public long AccessPoint => network.AccessPoint;

    /// <inheritdoc/>
    public HostCommand TakeCommand() => Fault == FaultCode.None ? issuer.TakeCommand() : HostCommand.None;

    /// <inheritdoc/>
    public void Send(HostRequest request)
    {
        int exchange = ++_exchange;
        _answer = null;
        _progress = HostProgress.Waiting;
        switch (network.Condition)
        {
            case NetworkCondition.BeforeRequest:
            case var _ when Fault != FaultCode.None:
                _progress = HostProgress.NotSent;
                break;
            case NetworkCondition.Reset:
                scheduler.After(network.TripNs, () => Show(exchange, HostProgress.Broken));
                break;
            default:
                Carry(exchange, Copy(request));
                break;
        }
    }

    /// <inheritdoc/>
    public HostProgress Poll(long nowMs, HostReply reply)
    {
        HostProgress progress = _progress;
        if (progress == HostProgress.Replied)
        {
            _answer!.CopyTo(reply);
        }
        bool isOver = progress is HostProgress.Replied or HostProgress.Invalid or HostProgress.BadMac;
        _progress = isOver ? HostProgress.Waiting : progress;
        return progress;
    }

    // The issuer misbehaves with sales only: a reversal that it swallowed for ever would never end a scenario.
    private void Carry(int exchange, HostRequest request)
    {
        IssuerBehaviour behaviour =
            request.Kind == HostRequestKind.Sale ? issuer.Behaviour : IssuerBehaviour.Auto;
        scheduler.After(network.TripNs, () => Answer(exchange, issuer.Decide(request), behaviour));
    }

    private void Answer(int exchange, IssuerAnswer answer, IssuerBehaviour behaviour)
    {
        long delayNs = network.TripNs + issuer.LatencyNs;
        switch (behaviour)
        {
            case var _ when network.Condition == NetworkCondition.AfterRequest:
            case IssuerBehaviour.Silent:
                break;
            case var _ when network.Condition == NetworkCondition.MidReply:
                scheduler.After(delayNs, () => Show(exchange, HostProgress.Broken));
                break;
            case IssuerBehaviour.Garbage:
                scheduler.After(delayNs, () => Show(exchange, HostProgress.Invalid));
                break;
            case IssuerBehaviour.BadMac:
                scheduler.After(delayNs, () => Show(exchange, HostProgress.BadMac));
                break;
            case IssuerBehaviour.Late:
                Deliver(exchange, answer, delayNs + LateNs);
                break;
            case IssuerBehaviour.WrongStan:
                Deliver(exchange, answer with { Stan = answer.Stan + 1 }, delayNs);
                break;
            case IssuerBehaviour.Duplicate:
                Deliver(exchange, answer, delayNs);
                Deliver(exchange, answer, delayNs + network.TripNs);
                break;
            default:
                Deliver(exchange, answer, delayNs);
                break;
        }
    }

    private void Deliver(int exchange, IssuerAnswer answer, long delayNs) => scheduler.After(delayNs, () =>
    {
        if (exchange == _exchange)
        {
            _answer = answer;
            _progress = HostProgress.Replied;
        }
    });

    private void Show(int exchange, HostProgress progress)
    {
        if (exchange == _exchange)
        {
            _progress = progress;
        }
    }

    private static HostRequest Copy(HostRequest request)
    {
        HostRequest copy = new()
        {
            Kind = request.Kind,
            Stan = request.Stan,
            AmountMinor = request.AmountMinor,
            KeyCounter = request.KeyCounter,
            HasPin = request.HasPin,
            ReversalReason = request.ReversalReason,
        };
        copy.Card.CopyFrom(request.Card);
        request.PinBlock.CopyTo(copy.PinBlock, 0);
        request.TerminalId.CopyTo(copy.TerminalId, 0);
        return copy;
    }
}
