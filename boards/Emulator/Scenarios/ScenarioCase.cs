using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Scenarios.Stage;
using PosTerminal.Emulator.Scenarios.Steps;
using PosTerminal.Emulator.Yaml;
using PosTerminal.Hal.Link;

namespace PosTerminal.Emulator.Scenarios;

/// <summary>One row of a scenario's matrix, ready to be played.</summary>
public sealed record ScenarioCase
{
    /// <summary>The file as it was named.</summary>
    public required string File { get; init; }

    /// <summary>Digest of what the file had when it was read, which a pipe is but once; "" where no file was.</summary>
    public string Digest { get; init; } = "";

    /// <summary>Name of the scenario, with its matrix row in brackets.</summary>
    public required string Name { get; init; }

    /// <summary>Its name where the file has other rows too; null for the only one.</summary>
    public string? Row { get; init; }

    /// <summary>The time limit of the command line, as it was typed; null for the usual one.</summary>
    public string? Timeout { get; init; }

    /// <summary>Seed of the setup, 1 unless told.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>"en" or "zh".</summary>
    public string Language { get; init; } = "en";

    /// <summary>Number of the host's profile.</summary>
    public int Profile { get; init; }

    /// <summary>True where an opened case locks the terminal and leaves its keys.</summary>
    public bool KeepsKeys { get; init; }

    /// <summary>What the issuer is set to before the first step; null for its usual self.</summary>
    public IssuerStep? Issuer { get; init; }

    /// <summary>Bound of a wait that names none, in ns.</summary>
    public long WithinNs { get; init; }

    /// <summary>True where card numbers and PINs must not show up anywhere.</summary>
    public bool ChecksSecrets { get; init; }

    /// <summary>Invariants that are checked at everything that happens.</summary>
    public IReadOnlyCollection<string> Checks { get; init; } = [];

    /// <summary>Where they stand.</summary>
    public SourceMark ChecksMark { get; init; }

    /// <summary>A host elsewhere that it is played with; null for the bench's own issuer.</summary>
    public HostAddress? Host { get; init; }

    /// <summary>The rig that it is played on, as the command line names it; null for the emulator.</summary>
    public string? Rig { get; init; }

    /// <summary>File of the authority that is trusted for it; null without TLS.</summary>
    public string? Authority { get; init; }

    /// <summary>What it says itself that a bench must have, by the words of "requires".</summary>
    public IReadOnlyCollection<string> Requires { get; init; } = [];

    /// <summary>The steps.</summary>
    public IReadOnlyList<Step> Steps { get; init; } = [];

    /// <summary>What a bench must have to play it: what it says itself, what its setup and its steps need.</summary>
    public IReadOnlyList<string> Needs =>
        [.. Requires.Concat(SetupNeeds()).Concat(Steps.SelectMany(step => step.Needs)).Distinct()];

    private bool IsUsual => Language == "en" && Profile == 0 && !KeepsKeys;

    /// <summary>What its bench is set up with.</summary>
    /// <param name="seed">Seed of every random stream.</param>
    public BenchOptions BenchOptions(int seed) =>
        new()
        {
            Seed = seed,
            Language = Language,
            Profile = Profile,
            KeepsKeys = KeepsKeys,
            Host = Host,
            Authority = Authority,
        };

    private IEnumerable<string> SetupNeeds()
    {
        if (!IsUsual)
        {
            yield return Feature.Deployment;
        }
        if (Issuer is not null)
        {
            yield return Feature.Issuer;
        }
    }
}
