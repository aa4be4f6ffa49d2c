using nanoFramework.TestFramework;

namespace PosTerminal.Tests.Device;

/// <summary>
/// Lines for whoever reads the output of a run. An interpreter may print a line of its own around or before one of
/// the program, so each has marks at both ends.
/// </summary>
public static class MarkedLine
{
    /// <summary>Prints "{kind text}"; the text must hold no braces and nothing secret.</summary>
    public static void Print(string kind, string text) => OutputHelper.WriteLine("{" + kind + " " + text + "}");
}
