using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace PosTerminal.Mutants.Running;

/// <summary>Runs some of the tests on a bench.</summary>
public static class TestRun
{
    private const string Assembly = "PosTerminal.Tests.dll";
    private const string Report = "tests.trx";

    /// <summary>Runs them.</summary>
    /// <param name="bench">Where they lie.</param>
    /// <param name="tests">Classes, or classes with the beginning of a test's name.</param>
    public static Outcome Run(Bench bench, IEnumerable<string> tests)
    {
        string reports = bench.Reports();
        var ended = Child.Run(bench.Folder,
        [
            "test", Path.Combine(bench.Folder, Assembly), "--filter", string.Join('|', tests.Select(FilterOf)),
            "--logger", $"trx;LogFileName={Report}", "--results-directory", reports,
        ]);
        string report = Path.Combine(reports, Report);
        return ended is null ? new([], [], "the tests did not end")
            : File.Exists(report) ? Read(XElement.Load(report))
            : new([], [], "the tests left no report: " + ended.Value.Output);
    }

    /// <summary>True when a test of this full name is meant.</summary>
    public static bool IsMeant(string test, string fullName) =>
        $".{fullName}.".Contains($".{test}" + (test.Contains('.') ? "" : "."), StringComparison.Ordinal);

    private static string FilterOf(string test) => $"FullyQualifiedName~.{test}" + (test.Contains('.') ? "" : ".");

    private static Outcome Read(XElement report)
    {
        XNamespace space = report.Name.Namespace;
        Dictionary<string, string> names = report.Descendants(space + "UnitTest").ToDictionary(
            test => test.Attribute("id")!.Value,
            test => $"{test.Element(space + "TestMethod")!.Attribute("className")!.Value}."
                + test.Element(space + "TestMethod")!.Attribute("name")!.Value);
        XElement[] results = [.. report.Descendants(space + "UnitTestResult")];
        string[] failed = NamesOf("Failed");
        bool isBroken = failed.Length == 0
            && report.Element(space + "ResultSummary")?.Attribute("outcome")?.Value != "Completed";
        return new([.. NamesOf("Passed"), .. failed], failed, isBroken ? "the run of the tests broke off" : null);

        string[] NamesOf(string outcome) => [.. results
            .Where(result => result.Attribute("outcome")?.Value == outcome)
            .Select(result => names[result.Attribute("testId")!.Value])
            .Distinct()];
    }
}
