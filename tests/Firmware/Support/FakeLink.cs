using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Firmware.Support;

/// <summary>A host link that keeps what was sent and answers when the test says so.</summary>
public sealed class FakeLink : IHostLink
{
    private readonly HostRequestKind[] _management = new HostRequestKind[16];
    private HostProgress _progress = HostProgress.None;
    private string _code = "";
    private int _stan;
    private bool _isManagement;
    private bool _isSignOn;
    private int _signedOnSession;
    private int _managementCount;

    public void Look()
    {
    }

    public FaultCode Fault { get; set; }

    public int SignalDbm { get; set; }

    public long AccessPoint { get; set; }

    public bool MayPause { get; set; }

    public int Session { get; set; } = 1;

    /// <summary>The host to which the connection stands; no other is configured.</summary>
    public int HostId { get; set; } = 1;

    public int Owed { get; set; }

    public bool Settles(int host, int seller) => seller == 0 || seller == HostId;

    public bool IsSignedOn => _signedOnSession != 0 && _signedOnSession == Session;

    /// <summary>What the answer to a sign-on says of the highest counters.</summary>
    public long HighestCounter { get; set; }

    public long HighestSaleCounter { get; set; }

    /// <summary>The time in that answer, in seconds since the begin of 2000; 0 for none.</summary>
    public long HostTime { get; set; }

    /// <summary>Field 39 of the answers to sign-on, status and echo tests, "" for silence.</summary>
    public string ManagementCode { get; set; } = "00";

    /// <summary>Amount in the answers about money, in minor units.</summary>
    public long AmountMinor { get; set; } = HostReply.NoAmount;

    /// <summary>Goes with the next of these answers.</summary>
    public HostCommand Command { get; set; }

    /// <summary>Sign-ons, device states, settlements and echo tests in their order: S, D, X, E; the first few of them.
    /// </summary>
    public string Management
    {
        get
        {
            string letters = "";
            for (int i = 0; i < _managementCount; i++)
            {
                HostRequestKind kind = _management[i];
                letters += kind == HostRequestKind.SignOn ? "S" : kind == HostRequestKind.Status ? "D"
                    : kind == HostRequestKind.Settled ? "X" : "E";
            }
            return letters;
        }
    }

    /// <summary>States of the devices in the last message that told them.</summary>
    public byte[] LastFlags { get; } = new byte[HostRequest.DeviceFlagCount];

    public int LastManagementStan { get; private set; }

    public int SignOnCount { get; private set; }

    public int SaleCount { get; private set; }

    public int ReversalCount { get; private set; }

    public int LastStan { get; private set; }

    public long LastKeyCounter { get; private set; }

    public long LastAmountMinor { get; private set; }

    public bool LastHasPin { get; private set; }

    public byte[] LastPinBlock { get; } = new byte[HostRequest.PinBlockLength];

    public Stamp LastStamp { get; } = new Stamp();

    public ReversalReason LastReason { get; private set; }

    public void Send(HostRequest request)
    {
        _progress = HostProgress.Waiting;
        _isManagement = request.Kind > HostRequestKind.Reversal;
        if (_isManagement)
        {
            AnswerManagement(request);
            return;
        }
        LastStan = request.Stan;
        LastKeyCounter = request.KeyCounter;
        LastAmountMinor = request.AmountMinor;
        LastHasPin = request.HasPin;
        LastIsFinished = request.IsFinished;
        LastReason = request.ReversalReason;
        LastStamp.CopyFrom(request.Stamp);
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

    /// <summary>Begins the list of messages between two sales anew.</summary>
    public void ForgetManagement() => _managementCount = 0;

    public void SignOff() => _signedOnSession = 0;

    /// <summary>As after an accepted sign-on.</summary>
    public void SignOn() => _signedOnSession = Session;

    private void AnswerManagement(HostRequest request)
    {
        _isSignOn = request.Kind == HostRequestKind.SignOn;
        SignOnCount += _isSignOn ? 1 : 0;
        LastManagementStan = request.Stan;
        if (_managementCount < _management.Length)
        {
            _management[_managementCount] = request.Kind;
            _managementCount++;
        }
        if (request.Kind == HostRequestKind.Status)
        {
            System.Array.Copy(request.DeviceFlags, LastFlags, LastFlags.Length);
        }
        if (ManagementCode.Length > 0)
        {
            AnswerFor(request.Stan, ManagementCode);
        }
    }

    public bool LastIsFinished { get; private set; }

    /// <summary>A code and a key that are the counter again and again.</summary>
    public bool TryFinish(HostRequest reversal)
    {
        reversal.IsFinished = true;
        for (int i = 0; i < reversal.ReplyKey.Length; i++)
        {
            reversal.ReplyKey[i] = (byte)reversal.KeyCounter;
            reversal.Code[i % HostRequest.CodeLength] = (byte)reversal.KeyCounter;
        }
        return true;
    }

    /// <summary>True for a request that waits for its connection.</summary>
    public bool IsQueued { get; set; }

    public bool TryWithdraw() => IsQueued;

    public HostProgress Poll(long nowMs, HostReply reply)
    {
        HostProgress progress = _progress;
        if (progress == HostProgress.Replied)
        {
            reply.Stan = _stan;
            reply.CodeHigh = (byte)_code[0];
            reply.CodeLow = (byte)_code[1];
            reply.AmountMinor = _isManagement ? HostReply.NoAmount : AmountMinor;
            reply.Command = _isManagement ? Command : HostCommand.None;
            Command = _isManagement ? HostCommand.None : Command;
            reply.IsSignOn = _isManagement && _isSignOn;
            reply.HighestCounter = reply.IsSignOn ? HighestCounter : 0;
            reply.HighestSaleCounter = reply.IsSignOn ? HighestSaleCounter : 0;
            reply.Time = HostTime;
            _signedOnSession = reply.IsSignOn && reply.Is('0', '0') ? Session : _signedOnSession;
        }
        bool isOver = progress == HostProgress.Replied || progress == HostProgress.Invalid
            || progress == HostProgress.BadMac;
        _progress = isOver ? HostProgress.Waiting : progress;
        return progress;
    }
}
