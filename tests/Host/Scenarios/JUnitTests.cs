using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Scenarios.Reports;

namespace PosTerminal.Tests.Scenarios;

/// <summary>The JUnit XML, read back.</summary>
[TestClass]
public sealed class JUnitTests
{
    private const string Steps = "version: 1\nsteps:\n- power: up\n";

    [TestMethod]
    public void Each_file_is_a_suite_and_each_case_a_test_case()
    {
        XElement root = Run(("a.yaml", "name: one\n" + Steps), ("b/c.yaml",
            "name: two\nmatrix: { s: [Idle, OutOfService] }\n" + Steps + "- expect-state: \"${s}\"\n"));
        Assert.AreEqual("testsuites", root.Name.LocalName);
        XElement[] suites = [.. root.Elements("testsuite")];
        Assert.HasCount(2, suites);
        Assert.AreEqual("2|1|0|0|2.000", string.Join("|",
            new[] { "tests", "failures", "errors", "skipped", "time" }.Select(n => (string)suites[1].Attribute(n)!)));
        XElement failed = suites[1].Elements("testcase").Last();
        Assert.AreEqual("two [s=OutOfService]", (string)failed.Attribute("name")!);
        StringAssert.EndsWith((string)failed.Attribute("classname")!, ".b.c");
        StringAssert.Contains(
            (string)failed.Element("failure")!.Attribute("message")!, "state OutOfService within 2 s");
        StringAssert.Contains(failed.Element("failure")!.Value, "replay: dotnet run");
    }

    [TestMethod]
    public void Skipped_and_broken_have_their_own_elements()
    {
        XElement root = Run(("a.yaml", "requires: [ jig ]\n" + Steps),
            ("b.yaml", Steps + "- swipe: { card: weak }\n"));
        Assert.AreEqual("this bench has no jig",
            (string)root.Descendants("skipped").Single().Attribute("message")!);
        StringAssert.Contains(
            (string)root.Descendants("error").Single().Attribute("message")!, "the reader fell off");
    }

    [TestMethod]
    public void Every_suite_has_what_the_strict_schema_asks_for()
    {
        XElement suite = Run(("a.yaml", Steps)).Element("testsuite")!;
        CollectionAssert.AreEqual(new[] { "properties", "testcase", "system-out", "system-err" },
            suite.Elements().Select(element => element.Name.LocalName).ToArray());
        CollectionAssert.AreEqual(new[] { "virtual-seconds", "real-seconds", "cut-points" },
            suite.Element("properties")!.Elements().Select(element => (string)element.Attribute("name")!).ToArray());
        foreach (string name in new[] { "name", "timestamp", "hostname", "id", "package" })
        {
            Assert.IsNotNull(suite.Attribute(name), name);
        }
        StringAssert.Matches((string)suite.Attribute("timestamp")!,
            new System.Text.RegularExpressions.Regex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$"));
    }

    [TestMethod]
    public void Characters_that_xml_forbids_are_replaced()
    {
        // Half a surrogate pair does not survive in an attribute, hence no rows.
        string[][] rows =
        [
            ["a\u0001b", "a\uFFFDb"],
            ["a\ud800b", "a\uFFFDb"],
            ["\udc00\ud800", "\uFFFD\uFFFD"],
            ["\ud83d\ude00 <&> \t\n", "\ud83d\ude00 <&> \t\n"],
        ];
        foreach (string[] row in rows)
        {
            Assert.AreEqual(row[1], JUnitFile.Clean(row[0]));
            XmlConvert.VerifyXmlChars(JUnitFile.Clean(row[0]));
        }
    }

    private static XElement Run(params (string Name, string Text)[] files)
    {
        using var shell = new Shell();
        foreach ((string name, string text) in files)
        {
            shell.Write(name, text);
        }
        shell.Run("run", shell.Folder, "--junit", shell.Path("out.xml"));
        return XDocument.Parse(File.ReadAllText(shell.Path("out.xml"))).Root!;
    }
}
