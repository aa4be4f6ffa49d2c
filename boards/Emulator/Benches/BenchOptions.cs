using System;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Device;
using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Link;

namespace PosTerminal.Emulator.Benches;

/// <summary>What a bench is set up with.</summary>
public sealed record BenchOptions
{
    /// <summary>Seed of every random stream: bounce, jitter, noise.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Number of the terminal, 8 digits; <see cref="TestKeys"/> has its keys.</summary>
    public string TerminalId { get; init; } = TestKeys.TerminalId;

    /// <summary>"en" or "zh".</summary>
    public string Language { get; init; } = "en";

    /// <summary>Number of the host's profile, see <see cref="Firmware.Host.HostProfile"/>.</summary>
    public int Profile { get; init; }

    /// <summary>True where an opened case locks the terminal and leaves its keys.</summary>
    public bool KeepsKeys { get; init; }

    /// <summary>True where the console may tell what the display shows.</summary>
    public bool MayLook { get; init; }

    /// <summary>A host elsewhere, talked to in real time; null for the bench's own issuer.</summary>
    public HostAddress? Host { get; init; }

    /// <summary>File of the authority that is trusted for a host with TLS; null without.</summary>
    public string? Authority { get; init; }

    /// <summary>The time in UTC that SNTP would set, for a host elsewhere with TLS; null for this machine's.</summary>
    public Func<DateTime>? SystemTime { get; init; }

    /// <summary>Another one elsewhere that is tried when that one fails; null for none.</summary>
    public HostAddress? SecondHost { get; init; }

    /// <summary>True for a second host of the bench's own, in virtual time, which has the book of the first.</summary>
    public bool HasSecondHost { get; init; }

    /// <summary>Puts something around the connection to the bench's own issuer; null for nothing.</summary>
    public Func<IHostConnection, IHostConnection>? Tap { get; init; }

    /// <summary>Folder that keeps the store from run to run; null for a store in memory.</summary>
    public string? DataFolder { get; init; }

    /// <summary>The date as YYMMDD, 0 for a clock that is not set; it stands still.</summary>
    public int Date { get; init; } = SimulatedDevice.UsualDate;

    /// <summary>True where the calendar has <see cref="Date"/> though the host is elsewhere: that host's day is known.
    /// </summary>
    public bool KeepsDate { get; init; }

    /// <summary>Most events that are kept; before more come the oldest are forgotten.</summary>
    public int MostEvents { get; init; } = int.MaxValue;

    /// <summary>Records in the journal before it is compacted.</summary>
    public int CompactionRecords { get; init; } = 1000;
}
