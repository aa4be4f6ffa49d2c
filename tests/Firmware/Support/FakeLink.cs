using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Tests.Firmware.Support;

/// <summary>A host link that keeps what was sent and answers when the test says so.</summary>
public sealed class FakeLink : IHostLink
{
    private HostProgress _progress = HostProgress.None;
    private string _code = "";
    private int _stan;

    public FaultCode Fault { get; set; }

    public int SignalDbm { get; set; }

    public int EchoCount { get; private set; }

    public int EchoMs { get; private set; }

    public long AccessPoint { get; set; }

    public HostCommand Command { get; set; }

    /// <summary>An echo test has ended; -1 for a lost one.</summary>
    public void Echo(int ms)
    {
        EchoCount++;
        EchoMs = ms;
    }

    public HostCommand TakeCommand()
    {
        HostCommand command = Command;
        Command = HostCommand.None;
        return command;
    }

    public int SaleCount { get; private set; }

    public int ReversalCount { get; private set; }

    public int LastStan { get; private set; }

    public long LastKeyCounter { get; private set; }

    public long LastAmountMinor { get; private set; }

    public bool LastHasPin { get; private set; }

    public byte[] LastPinBlock { get; } = new byte[HostRequest.PinBlockLength];

    public byte[] LastTerminalId { get; } = new byte[DeviceKeys.TerminalIdLength];

    public ReversalReason LastReason { get; private set; }

    public void Send(HostRequest request)
    {
        _progress = HostProgress.Waiting;
        LastStan = request.Stan;
        LastKeyCounter = request.KeyCounter;
        LastAmountMinor = request.AmountMinor;
        LastHasPin = request.HasPin;
        LastReason = request.ReversalReason;
        System.Array.Copy(request.TerminalId, LastTerminalId, LastTerminalId.Length);
        System.Array.Copy(request.PinBlock, LastPinBlock, LastPinBlock.Length);
        if (request.Kind == HostRequestKind.Sale)
        {
            SaleCount++;
        }
        else
        {
            ReversalCount++;
        }
    }

    /// <summary>Answers the last request.</summary>
    public void Answer(string code) => AnswerFor(LastStan, code);

    /// <summary>Answers with any trace number.</summary>
    public void AnswerFor(int stan, string code)
    {
        _stan = stan;
        _code = code;
        _progress = HostProgress.Replied;
    }

    /// <summary>Ends the exchange without an answer.</summary>
    public void Fail(HostProgress progress) => _progress = progress;

    public HostProgress Poll(long nowMs, HostReply reply)
    {
        HostProgress progress = _progress;
        if (progress == HostProgress.Replied)
        {
            reply.Stan = _stan;
            reply.CodeHigh = (byte)_code[0];
            reply.CodeLow = (byte)_code[1];
        }
        bool isOver = progress == HostProgress.Replied || progress == HostProgress.Invalid
            || progress == HostProgress.BadMac;
        _progress = isOver ? HostProgress.Waiting : progress;
        return progress;
    }
}
