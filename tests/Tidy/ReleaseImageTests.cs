using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Tidy;

/// <summary>
/// What goes onto a board, by the references of its projects: no test agent. That no command of its console changes
/// anything is a test of the console, which is the same in every build.
/// </summary>
[TestClass]
public class ReleaseImageTests
{
    private const string Board = "boards/Esp32X/X.csproj";
    private const string Hal = "hal/Hal.csproj";
    private const string Agent = "<PackageReference Include='nanoFramework.TestFramework'/>";

    private static readonly string[] s_shared =
    {
        "Directory.Build.props", "Directory.Build.targets", "Directory.Solution.targets",
    };

    private static IEnumerable<object[]> Boards =>
        Repository.Find("*.csproj").Where(IsBoard).Select(path => new object[] { path });

    [TestMethod]
    [DynamicData(nameof(Boards))]
    public void A_board_holds_no_test_agent(string board)
    {
        string[] objections = Objections(board, Repository.Read).ToArray();
        Assert.IsEmpty(objections, string.Join("\n", objections));
    }

    [TestMethod]
    [DynamicData(nameof(Boards))]
    public void A_build_of_the_solution_for_the_device_reaches_the_board(string board) =>
        StringAssert.Matches(board, new Regex("^boards/(Esp32|Jig/)"));

    [TestMethod]
    [DataRow(Board, Agent)]
    [DataRow(Hal, Agent)]
    [DataRow("Directory.Build.targets", Agent)]
    [DataRow(Hal, "<PackageReference Include='nanoFramework.UnitTestLauncher'/>")]
    [DataRow(Hal, "<ProjectReference Include='../tests/Device/FirmwareTests/NFUnitTest.csproj'/>")]
    public void A_test_agent_is_found_wherever_it_comes_from(string path, string planted)
    {
        string Read(string file) => "<Project>"
            + (file == Board ? "<ProjectReference Include='../../hal/Hal.csproj'/>" : string.Empty)
            + (file == path ? planted : string.Empty) + "</Project>";
        Assert.HasCount(1, Objections(Board, Read));
        Assert.IsEmpty(Objections(Board, file => file == path ? "<Project/>" : Read(file)));
    }

    private static IEnumerable<string> Objections(string board, Func<string, string> read) =>
        Reached(board, read).Concat(s_shared).Distinct().SelectMany(path => Objection(path, read));

    private static IEnumerable<string> Objection(string path, Func<string, string> read)
    {
        if (path.StartsWith("tests/", StringComparison.Ordinal))
        {
            return new[] { $"{path} is reached from a board" };
        }

        return Includes(XElement.Parse(read(path)), "PackageReference")
            .Where(package => package.Contains("Test", StringComparison.Ordinal))
            .Select(package => $"{path}: {package} is a test agent");
    }

    private static IEnumerable<string> Reached(string project, Func<string, string> read) =>
        project.StartsWith("tests/", StringComparison.Ordinal)
            ? new[] { project }
            : Includes(XElement.Parse(read(project)), "ProjectReference")
                .SelectMany(reference => Reached(Resolve(project, reference), read))
                .Prepend(project);

    private static bool IsBoard(string path) =>
        path.Split('/') is ["boards", not "Emulator", _];

    private static string Resolve(string project, string reference)
    {
        string full = Path.GetFullPath(Path.Combine("/", Path.GetDirectoryName(project)!, reference));
        return Path.GetRelativePath("/", full).Replace('\\', '/');
    }

    private static IEnumerable<string> Includes(XElement project, string item) =>
        project.Descendants(item).Select(element => (string?)element.Attribute("Include")).OfType<string>();
}
