using System.Runtime.CompilerServices;
using PosTerminal.Emulator.Benches;

namespace PosTerminal.Emulator.Invariants;

/// <summary>A sentence that must be true whatever happens to the terminal.</summary>
public abstract class Invariant : BenchObserver
{
    /// <summary>How it was broken first, "" while it holds. Never holds a secret.</summary>
    public string Breach { get; private set; } = "";

    /// <summary>The terminal has come to rest: nothing is on its way and no reversal is pending.</summary>
    public virtual void Settled()
    {
    }

    /// <summary>The terminal waits with nothing under way but a reversal.</summary>
    public virtual void Doubted()
    {
    }

    /// <summary>Notes a breach unless the condition holds.</summary>
    protected void Require(bool holds, string otherwise)
    {
        if (!holds && Breach.Length == 0)
        {
            Breach = otherwise;
        }
    }

    /// <summary>The same with a text of parts.</summary>
    protected void Require(bool holds, [InterpolatedStringHandlerArgument(nameof(holds))] ref Otherwise otherwise)
    {
        if (!holds && Breach.Length == 0)
        {
            Breach = otherwise.Take();
        }
    }
}
