using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace PosTerminal.Tests.Host.Documents;

/// <summary>What docs/architecture.md lists is all that there is.</summary>
[TestClass]
public partial class ArchitectureTests
{
    private static readonly Page s_page = Page.Read("architecture.md");

    [TestMethod]
    public void Every_room_of_the_firmware_has_a_row()
    {
        string[] rooms = [.. Sources().Select(path => path.Split('/')[1]).Distinct().Order()];
        string[] rows = [.. s_page.Section("The rooms of the firmware").Rows("`[A-Z][A-Za-z0-9]+`")
            .Select(row => row[0].Trim('`')).Order()];
        CollectionAssert.AreEqual(rooms, rows);
    }

    [TestMethod]
    public void Whoever_writes_the_journal_has_a_row_with_every_method_that_it_calls()
    {
        string[] calls = [.. Sources().SelectMany(CallsIn).Distinct().Order()];
        string[] rows = [.. s_page.Section("Who may write the journal").Rows(@"`firmware/[\w/]+\.cs`")
            .SelectMany(row => Method().Matches(row[1]).Select(method => $"{row[0].Trim('`')}: {method.Value}"))
            .Distinct().Order()];
        CollectionAssert.AreEqual(calls, rows, string.Join('\n', calls.Except(rows).Concat(rows.Except(calls))));
        Assert.IsGreaterThan(15, calls.Length);
    }

    private static IEnumerable<string> Sources() => Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "firmware"), "*.cs", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
        .Where(path => !path.Contains("/obj/") && !path.Contains("/bin/"));

    private static IEnumerable<string> CallsIn(string path) =>
        Call().Matches(File.ReadAllText(Path.Combine(Repository.Root, path)))
            .Select(call => $"{path}: {call.Groups[1].Value}");

    [GeneratedRegex(@"ournal\.((?:Keys\.|Service\.)?(?:Try\w+|TakeNext|Tick))\(")]
    private static partial Regex Call();

    [GeneratedRegex(@"(?:Keys\.|Service\.)?(?:Try\w+|TakeNext|Tick)")]
    private static partial Regex Method();
}
