using System.Collections.Generic;
using PosTerminal.Emulator.PowerCuts;
using PosTerminal.Emulator.Waveforms;
using PosTerminal.Hal.Link;

namespace PosTerminal.Emulator.Commands;

/// <summary>What "run" was asked to do.</summary>
public sealed record RunOptions
{
    /// <summary>A day of virtual time for each case.</summary>
    public const string DefaultTimeout = "24h";

    /// <summary>Where logs of a rig go.</summary>
    public const string DefaultRigLogs = "rig-logs";

    /// <summary>A path that means standard output.</summary>
    public const string StandardOutput = "-";

    /// <summary>Files and folders.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>Seeds instead of the scenario's own; empty for its own.</summary>
    public IReadOnlyList<int> Seeds { get; init; } = [];

    /// <summary>Where the JUnit XML goes, or null.</summary>
    public string? JUnitPath { get; init; }

    /// <summary>Which part of the cases is played.</summary>
    public Shard Shard { get; init; } = Shard.Whole;

    /// <summary>Where the results of the part go, or null.</summary>
    public string? ResultPath { get; init; }

    /// <summary>True where cases are not played again whose results a run that was interrupted has kept.</summary>
    public bool Resumes { get; init; }

    /// <summary>True where only what went wrong is printed.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Where the events go, or null.</summary>
    public string? EventsPath { get; init; }

    /// <summary>True when a report goes to standard output, and what is for people to standard error.</summary>
    public bool HasReportOnOutput =>
        JUnitPath == StandardOutput || EventsPath == StandardOutput || VcdPath == StandardOutput
        || ResultPath == StandardOutput;

    /// <summary>Folder of the pictures, or null.</summary>
    public string? FramesPath { get; init; }

    /// <summary>True where "expect-picture" writes what it sees.</summary>
    public bool UpdatesPictures { get; init; }

    /// <summary>Where the waveform goes, or null.</summary>
    public string? VcdPath { get; init; }

    /// <summary>Names of the pins in it.</summary>
    public IReadOnlyList<string> Pins { get; init; } = PinList.All;

    /// <summary>Which power cuts each case is run again with.</summary>
    public CutOrder Cuts { get; init; } = CutOrder.None;

    /// <summary>A host elsewhere, or null.</summary>
    public HostAddress? Host { get; init; }

    /// <summary>File of the authority that is trusted for it, or null.</summary>
    public string? Authority { get; init; }

    /// <summary>The rig that the cases are played on, as FILE or FILE#ID; null for the emulator.</summary>
    public string? RigPlace { get; init; }

    /// <summary>Folder for what was said on the lines of a rig during cases that went wrong.</summary>
    public string RigLogs { get; init; } = DefaultRigLogs;

    /// <summary>True for the speed of the real terminal.</summary>
    public bool IsRealTime { get; init; }

    /// <summary>True where everything that happens is shown.</summary>
    public bool IsWatched { get; init; }

    /// <summary>Text that the file or the name of a case must have; null for all.</summary>
    public string? Filter { get; init; }

    /// <summary>True when the names are wanted and nothing is played.</summary>
    public bool IsList { get; init; }

    /// <summary>True when a case that was skipped fails the run.</summary>
    public bool FailsOnSkip { get; init; }

    /// <summary>Most cases, or power cuts of one case, at a time.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>The time limit of a case as it was typed; null for the usual one.</summary>
    public string? Timeout { get; init; }

    /// <summary>Virtual time, and real time, that a case may use, in ns.</summary>
    public long TimeoutNs { get; init; }
}
