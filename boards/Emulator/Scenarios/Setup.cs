using PosTerminal.Emulator.Provider;
using PosTerminal.Emulator.Scenarios.Steps;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.Scenarios;

/// <summary>"setup: { storage: blank, seed: 7, language: en, profile: iso8583, issuer: { pin: '4321' } }".</summary>
public static class Setup
{
    /// <summary>The case with its setup.</summary>
    public static ScenarioCase Apply(Value setup, ScenarioCase scenario)
    {
        Fields fields = setup.AsFields();
        fields.Find("storage")?.AsOneOf("blank");
        Value? issuer = fields.Find("issuer");
        ScenarioCase result = scenario with
        {
            Seed = (int?)fields.Find("seed")?.AsWhole(0, int.MaxValue) ?? scenario.Seed,
            Language = fields.Find("language")?.AsOneOf("en", "zh") ?? scenario.Language,
            Profile = HostProfiles.NumberOf(fields.Find("profile")),
            KeepsKeys = fields.Find("tamper")?.AsOneOf("erase", "lock") == "lock",
            Issuer = issuer is null ? null : IssuerStep.ReadSetup(issuer),
        };
        fields.RefuseRest();
        return result;
    }
}
