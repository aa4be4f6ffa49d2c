using System;

namespace PosTerminal.Fuzz.Targets;

/// <summary>What must be true of what was read.</summary>
public static class Oracle
{
    /// <summary>Throws when it is not.</summary>
    public static void Holds(bool isTrue, string what)
    {
        if (!isTrue)
        {
            throw new InvalidOperationException(what);
        }
    }
}
