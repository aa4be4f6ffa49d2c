using System.Globalization;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Provider;
using PosTerminal.Emulator.Scenarios.Stage;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.Scenarios.Steps;

/// <summary>
/// "provider: { unlock: shown }": the merchant presses B where no challenge is shown, reads it out, and types the
/// provider's answer. "wrong" types another code, "again" the last right one.
/// </summary>
public sealed record ProviderStep : Step
{
    private const char UnlockKey = 'B';
    private const int ChallengeLine = 1;

    /// <summary>"shown", "wrong" or "again".</summary>
    public string Unlock { get; init; } = "shown";

    /// <inheritdoc/>
    public override bool IsAct => true;

    /// <summary>Understands the value of the verb.</summary>
    public static ProviderStep Read(Value value)
    {
        if (value.Node.Kind == NodeKind.Scalar)
        {
            value.AsOneOf("unlock");
            return new ProviderStep();
        }
        Fields fields = value.AsFields();
        string unlock = fields.Require("unlock")?.AsOneOf("shown", "wrong", "again") ?? "shown";
        fields.RefuseRest();
        return new ProviderStep { Unlock = unlock };
    }

    /// <inheritdoc/>
    public override Failure? Perform(Play play)
    {
        IBench bench = play.Bench;
        if (!ProviderDesk.IsChallenge(bench.Display[ChallengeLine]))
        {
            bench.TypeKeys(UnlockKey.ToString());
        }
        if (ProviderDesk.IsChallenge(bench.Display[ChallengeLine]))
        {
            bench.TypeKeys(CodeFor(bench.Display[ChallengeLine], play) + "#");
        }
        return null;
    }

    private string CodeFor(string challenge, Play play)
    {
        if (Unlock == "again")
        {
            return play.LastUnlockCode;
        }
        string right = new ProviderDesk(TestKeys.Unlock, play.Bench.TerminalId).Answer(challenge);
        if (Unlock == "shown")
        {
            play.LastUnlockCode = right;
            return right;
        }
        int other = (int.Parse(right, CultureInfo.InvariantCulture) + 1) % 100_000_000;
        return other.ToString("D8", CultureInfo.InvariantCulture);
    }
}
