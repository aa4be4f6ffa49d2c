namespace PosTerminal.Emulator.Issuer;

/// <summary>
/// Makes an issuer deceive terminals; what is null stays as it was, and every order of an answer ends it.
/// </summary>
public sealed record LieOrder
{
    /// <summary>Whether it books every sale or none.</summary>
    public bool? Books { get; init; }

    /// <summary>Field 39 of a second answer to each sale.</summary>
    public string? Then { get; init; }

    /// <summary>Field 39 of every answer to a reversal, which it does not obey.</summary>
    public string? Reversal { get; init; }

    /// <summary>Whether every answer about money comes twice.</summary>
    public bool? IsTwice { get; init; }

    /// <summary>True when it forgets every sale now.</summary>
    public bool Forgets { get; init; }

    /// <summary>Does it.</summary>
    public void ApplyTo(SimulatedIssuer issuer)
    {
        IssuerLie former = issuer.Lie;
        issuer.Lie = new IssuerLie
        {
            Books = Books ?? former.Books,
            Then = Then ?? former.Then,
            Reversal = Reversal ?? former.Reversal,
            IsTwice = IsTwice ?? former.IsTwice,
        };
        if (Forgets)
        {
            issuer.Forget();
        }
    }
}
