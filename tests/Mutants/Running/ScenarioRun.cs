using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace PosTerminal.Mutants.Running;

/// <summary>Plays some of the scenarios with the emulator on a bench.</summary>
public static class ScenarioRun
{
    private const string Program = "PosTerminal.Emulator.dll";
    private const string Report = "scenarios.xml";
    private const int Failed = 1;

    /// <summary>Plays them.</summary>
    /// <param name="bench">Where the emulator lies.</param>
    /// <param name="root">Folder of PosTerminal.sln.</param>
    /// <param name="scenarios">Files or folders of tests/Scenarios.</param>
    public static Outcome Run(Bench bench, string root, IEnumerable<string> scenarios)
    {
        string report = Path.Combine(bench.Reports(), Report);
        IEnumerable<string> files = scenarios.Select(name => Path.Combine(root, "tests", "Scenarios", name));
        var ended = Child.Run(root,
            ["exec", Path.Combine(bench.Folder, Program), "run", .. files, "--junit", report]);
        return ended is null ? new([], [], "the scenarios did not end")
            : ended.Value.Code <= Failed && File.Exists(report) ? Read(XElement.Load(report))
            : new([], [], "the scenarios could not be played: " + ended.Value.Output);
    }

    private static Outcome Read(XElement report)
    {
        XElement[] cases = [.. report.Descendants("testcase").Where(found => found.Element("skipped") is null)];
        XElement[] failed = [.. cases.Where(found => found.Elements("failure").Concat(found.Elements("error")).Any())];
        return new([.. cases.Select(NameOf)], [.. failed.Select(NameOf)]);
    }

    private static string NameOf(XElement found) => found.Attribute("name")!.Value;
}
