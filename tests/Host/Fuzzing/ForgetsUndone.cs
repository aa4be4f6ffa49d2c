using PosTerminal.Emulator.Issuer;
using PosTerminal.Emulator.Machine;

namespace PosTerminal.Tests.Host.Fuzzing;

/// <summary>A planted bug: the issuer forgets which sales were undone before they came.</summary>
public sealed class ForgetsUndone : BenchParts
{
    public override SimulatedIssuer MakeIssuer() => SimulatedIssuer.Make(new ForgetfulBook());

    private sealed class ForgetfulBook : IssuerBook
    {
        public override bool IsReversed(string name) => false;
    }
}
