using System.Collections.Generic;
using System.IO;

namespace PosTerminal.Emulator.Documents;

/// <summary>The way out of everything that takes the terminal out of service or holds a card or a passcode.</summary>
public static class WaysOut
{
    private const string Provider = "provider";

    /// <summary>All of them, in the order of the diagnosis.</summary>
    public static IReadOnlyList<WayOut> All { get; } =
    [
        new("H206", "the case was open: locked, the keys gone", Provider,
            "puts in keys under a new number, then unlocks", "faults/H206.yaml"),
        new("H209", "the host has disabled it: locked", Provider, "unlocks", "faults/H209.yaml"),
        new("W301", "other software: locked", Provider, "restores it, then unlocks", "faults/W301.yaml"),
        new("W302", "another configuration, other hosts, or an older store: locked", Provider,
            "restores it or decides for the store, then unlocks", "faults/W302.yaml"),
        new("W305", "memory that made no sense three times: locked", Provider, "unlocks", "ways-out/W305.yaml"),
        new("W306", "software that is still altered after an unlock: locked", Provider, "restores it, then unlocks",
            "faults/W306.yaml"),
        new("S103", "records were damaged: repaired and locked", Provider, "unlocks", "ways-out/S103.yaml"),
        new("H207", "the keys are gone", Provider, "puts in new ones", "ways-out/H207.yaml"),
        new("H202", "a key or a line of the keypad is stuck", "merchant", "frees it", "faults/H202.yaml"),
        new("H203", "the display does not answer", Provider, "repairs it", "faults/H203.yaml"),
        new("H208", "a part is missing, or another supply", Provider, "completes it", "ways-out/H208.yaml"),
        new("W303", "a version with a known hole", Provider, "puts in another one", "ways-out/W303.yaml"),
        new("S101", "three failures of the software in a row", "time", "10 min", "ways-out/S101.yaml"),
        new("S109", "a reversal is pending, or a sale waits to be settled", "host or provider",
            "acknowledges it, or settles it", "faults/S109.yaml"),
        new("U507", "the passcodes are held", Provider, "unlocks, or 24 powered-on hours pass",
            "service/unlock-operators.yaml"),
        new("P603", "the issuer has locked the PIN of a card", "customer", "another card, or asks the bank",
            "ways-out/P603.yaml"),
        new("P604", "a card is held", Provider, "unlocks, or 24 powered-on hours pass", "service/unlock.yaml"),
        new("P609", "no PIN leaves, of a card or of any", Provider, "unlocks, or the time on the display passes",
            "service/opened-case.yaml"),
    ];

    /// <summary>Writes the table.</summary>
    public static void WriteMarkdown(TextWriter output)
    {
        output.Write("## Ways out\n\n");
        output.Write("Every state but Idle and OutOfService has a deadline; OutOfService ends with its ");
        output.Write("cause. A test plays the scenario of each row: it raises the code and ends in service.\n\n");
        output.Write("| code | what holds | who ends it | how | scenario |\n|---|---|---|---|---|\n");
        foreach (WayOut way in All)
        {
            output.Write($"| {way.Code} | {way.What} | {way.Who} | {way.How} | `tests/Scenarios/{way.Scenario}` |\n");
        }
    }
}
