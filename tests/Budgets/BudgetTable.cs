namespace PosTerminal.Budgets;

/// <summary>The numbers to reach; there is no other place for a limit.</summary>
public static class BudgetTable
{
    public static readonly Budget TickAllocation = new("10,000 idle ticks: allocation on .NET", "bytes", AtMost: 0);
    public static readonly Budget KeyAllocation = new("10,000 keys: allocation on .NET", "bytes", AtMost: 0);
    public static readonly Budget ScanAllocation = new("10,000 scans: allocation on .NET", "bytes", AtMost: 0);
    public static readonly Budget MessageAllocation =
        new("10,000 messages of a sale: allocation on .NET", "bytes", AtMost: 0);

    public static readonly Budget TickGarbage = new("garbage of an idle tick on a nanoCLR", "bytes", AtMost: 110);
    public static readonly Budget MessageGarbage = new("garbage of a sale's message there", "bytes", AtMost: 12);
    public static readonly Budget KeyToEvent = new("key press to event", "ms", AtMost: 30);
    public static readonly Budget IdleSpeed = new("idle terminal in the emulator", "times real time", AtLeast: 10_000);
    public static readonly Budget Sales = new("whole sales in the emulator", "per second", AtLeast: 1_000);

    public static readonly Budget Image =
        new("PosTerminal.Firmware.pe and PosTerminal.Hal.pe", "bytes", AtMost: 166_912);

    public static readonly Budget Decode =
        new("track 2 decode against an empty loop of 100,000 on the nanoCLR", "", AtMost: 1);

    public static readonly Budget Classify =
        new("the same for a damaged swipe that both decoders try, with its class", "", AtMost: 3);

    public static readonly Budget Jittery =
        new("the same for a swipe with 20 % jitter, which the second reads from both ends", "", AtMost: 4);

    public static readonly Budget LongestCall =
        new("the longest call of the reader in both", "", AtMost: 0.25);

    public static readonly Budget LongestTick =
        new("the longest tick of a few sales and their menus, with drawing and without native cryptography", "",
            AtMost: 0.25);

    public static readonly Budget Opening =
        new("the longest tick of a power-up over a journal of 40 KB", "", AtMost: 0.25);
}
