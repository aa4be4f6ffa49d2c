namespace PosTerminal.Mutants.Running;

/// <summary>What became of a mutant.</summary>
public enum Verdict
{
    /// <summary>A test or scenario failed.</summary>
    Killed,

    /// <summary>All passed: nobody would notice the fault.</summary>
    Survived,

    /// <summary>The row does not fit, or its tests do not run.</summary>
    Misfit,
}
