namespace PosTerminal.Emulator.Benches;

/// <summary>Checks invariants at everything that happens on a bench, from the moment it was made.</summary>
public interface IInvariantWatch
{
    /// <summary>The first breach as "name: what (at ms)", "" while every invariant holds.</summary>
    string Breach { get; }

    /// <summary>Checks what must be true at rest; does nothing while the terminal is not at rest.</summary>
    void Settle();
}
