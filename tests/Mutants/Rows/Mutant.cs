using System.Collections.Generic;

namespace PosTerminal.Mutants.Rows;

/// <summary>One planted fault: a row of a file in tests/Mutants/Faults.</summary>
public sealed class Mutant
{
    /// <summary>What is broken, as a sentence; also the row's name.</summary>
    public string Fault { get; set; } = "";

    /// <summary>The source, from the root of the repository.</summary>
    public string File { get; set; } = "";

    /// <summary>Name of the method or property that holds the text; empty where the file has the text once.</summary>
    public string In { get; set; } = "";

    /// <summary>What is replaced, within one line; it stands there exactly once.</summary>
    public string Find { get; set; } = "";

    /// <summary>What stands there instead.</summary>
    public string Put { get; set; } = "";

    /// <summary>The tests that should notice: a class, or a class and the beginning of a test's name.</summary>
    public List<string> Tests { get; set; } = [];

    /// <summary>Scenarios that should notice: files or folders of tests/Scenarios.</summary>
    public List<string> Scenarios { get; set; } = [];

    /// <summary>Where the fault lies: the name of the list's file.</summary>
    public string Room { get; set; } = "";
}
