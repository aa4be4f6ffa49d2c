using System.Collections.Generic;
using System.Linq;

namespace PosTerminal.Emulator.Scenarios.Steps;

/// <summary>All verbs of this version but "repeat", which has steps of its own.</summary>
public static class VerbTable
{
    /// <summary>The verb with steps of its own.</summary>
    public const string Repeat = "repeat";

    /// <summary>The verbs in the order of the contract.</summary>
    public static IReadOnlyList<Verb> All { get; } =
    [
        new("power", [], "up|down|cut=now|cut=auth.sent [after=5ms]", PowerStep.Read),
        new("reach", [], "EnteringPin", ReachStep.Read),
        new("amount", [], "1250 (minor units)", KeysStep.ReadAmount),
        new("swipe", ["card"], "visa-pin [speed=50cm/s] [fault.stop-after=60%]", SwipeStep.Read),
        new("keys", [], "4321# ('#' enter, '*' cancel)", KeysStep.Read),
        new("key", ["press", "hold"], "5 40s", KeyStep.Read),
        new("network", [], "down|up|fault=after-request", NetworkStep.Read),
        new("issuer", ["answer"], "55 [pin=1234] [latency=300ms]", IssuerStep.Read),
        new("device", [], "tamper=open|supply=low|software=altered ...", DeviceStep.Read),
        new("provider", ["unlock"], "shown|wrong|again|settle=undone", ProviderStep.Read),
        new("delay", [], "500ms", DelayStep.Read),
        new("expect-display", ["contains"], "\"ENTER PIN\" [within=2s]", ExpectDisplayStep.Read),
        new("expect-picture", ["file"], "approved.png [within=2s]", ExpectPictureStep.Read),
        new("expect-event", ["name"], "auth.approved [stan=1]", ExpectEventStep.Read),
        new("expect-no-event", ["name"], "auth.approved [for=3s]", ExpectNoEventStep.Read),
        new("expect-state", ["state"], "Idle [within=5s]", ExpectStateStep.Read),
        new("expect-fault", ["code"], "C701 [within=2s]", ExpectFaultStep.Read),
        new("expect-pin", ["pin", "value"], "row-1 high", ExpectPinStep.Read),
        new("expect-issuer", [], "approvals=1 reversals=0", ExpectIssuerStep.Read),
    ];

    /// <summary>Every verb that a scenario may name.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. All.Select(verb => verb.Name), Repeat];

    /// <summary>The verb of that name, or null.</summary>
    public static Verb? Find(string name) => All.FirstOrDefault(verb => verb.Name == name);
}
