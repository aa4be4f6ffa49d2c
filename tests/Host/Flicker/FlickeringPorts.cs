using System;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Host.Flicker;

/// <summary>Devices of which each property may say something else at every read, twice in one tick too.</summary>
internal sealed class FlickeringPorts(Random random) : IClock, IHostLink, IDisplay, IDeviceHealth, IKeypad
{
    private static readonly string[] s_codes =
        ["00", "00", "00", "55", "55", "70", "75", "51", "91", "96", "99", "97", "A0", "ZZ"];

    private readonly FakeKeypad _keys = new();
    private HostRequestKind _kind;
    private int _stan;

    public FakeKeypad Keys => _keys;

    public long UtcSeconds => CalendarTime.SecondsOf(Pick(3, 261124, 271124, 200101, 0), Pick(3, 600, 0));

    public FaultCode Fault => Pick(12, FaultCode.None, FaultCode.N401, FaultCode.N405, FaultCode.N407);

    public int SignalDbm => Pick(4, -50, -95, 0);

    public long AccessPoint => Pick(12, 7, 9, 0);

    public bool MayPause { private get; set; }

    public int Session => 1;

    public int HostId => Pick(12, 1, 2);

    public int Owed { private get; set; }

    public bool Settles(int host, int seller) => true;

    public bool IsSignedOn => Pick(12, 1, 0) == 1;

    public bool IsFaulty => Pick(400, 0, 1) == 1;

    public bool IsTamperOpen => Pick(4_000, 0, 1) == 1;

    public bool IsPrinterFaulty => Pick(3, 0, 1) == 1;

    public int SupplyMv => Pick(20, 5_000, 3_450, 3_200);

    public int FreeMemoryBytes => Pick(20, 60_000, 14_000, 6_000);

    public int Parts => Pick(400, DevicePart.Keypad | DevicePart.Display, DevicePart.Keypad);

    public KeypadCondition Condition => (KeypadCondition)Pick(
        400, (int)KeypadCondition.Ok, (int)KeypadCondition.StuckKey, (int)KeypadCondition.LineShorted,
        (int)KeypadCondition.LineOpenSuspected);

    public byte ConditionKey => (byte)Pick(2, '5', 0);

    public void Show(TextScreen screen)
    {
    }

    public void Scan(long nowMs) => _keys.Scan(nowMs);

    public bool TryTake(out byte key) => _keys.TryTake(out key);

    public bool TakeDropped() => _keys.TakeDropped();

    public void Discard() => _keys.Discard();

    public void Look()
    {
    }

    public void SignOff()
    {
    }

    public void Send(HostRequest request) => (_kind, _stan) = (request.Kind, request.Stan);

    public bool TryFinish(HostRequest reversal) => Pick(9, 0, 1) == 1;

    public bool TryWithdraw() => Pick(4, 0, 1) == 1;

    public HostProgress Poll(long nowMs, HostReply reply)
    {
        HostProgress progress = (HostProgress)Pick(
            4, (int)HostProgress.Waiting, (int)HostProgress.Replied, (int)HostProgress.NotSent,
            (int)HostProgress.Broken, (int)HostProgress.BadMac, (int)HostProgress.Invalid);
        if (progress == HostProgress.Replied)
        {
            string code = s_codes[random.Next(s_codes.Length)];
            reply.Stan = _stan;
            (reply.CodeHigh, reply.CodeLow) = ((byte)code[0], (byte)code[1]);
            reply.IsSignOn = _kind == HostRequestKind.SignOn;
        }
        return progress;
    }

    // Mostly the first, once in so many reads one of the others.
    private int Pick(int oneIn, params int[] values) =>
        random.Next(oneIn) == 0 ? values[random.Next(values.Length)] : values[0];

    private FaultCode Pick(int oneIn, params FaultCode[] values) =>
        random.Next(oneIn) == 0 ? values[random.Next(values.Length)] : values[0];
}
