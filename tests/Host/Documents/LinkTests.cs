using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace PosTerminal.Tests.Host.Documents;

[TestClass]
public partial class LinkTests
{
    [TestMethod]
    public void Every_relative_link_leads_to_a_file_and_a_heading()
    {
        List<string> broken = [];
        int links = 0;
        foreach (string page in Pages())
        {
            foreach (Match link in Link().Matches(File.ReadAllText(page)))
            {
                links++;
                if (!Resolves(page, link.Groups[1].Value))
                {
                    broken.Add($"{Path.GetRelativePath(Repository.Root, page)}: {link.Value}");
                }
            }
        }
        Assert.IsEmpty(broken, string.Join('\n', broken));
        Assert.IsGreaterThan(30, links);
    }

    [TestMethod]
    public void Every_code_that_a_page_names_exists()
    {
        foreach (string page in Pages())
        {
            IEnumerable<string> unknown = Page.CodesIn(File.ReadAllText(page)).Except(Page.AllCodes);
            Assert.AreEqual("", string.Join(", ", unknown), page);
        }
    }

    private static IEnumerable<string> Pages() => Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
        .Append(Path.Combine(Repository.Root, "README.md"));

    private static bool Resolves(string page, string target)
    {
        string[] parts = target.Split('#');
        string file = parts[0].Length == 0 ? page : Path.Combine(Path.GetDirectoryName(page)!, parts[0]);
        if (parts.Length == 1)
        {
            return Path.Exists(file);
        }
        return File.Exists(file) && Headings(file).Contains(Uri.UnescapeDataString(parts[1]));
    }

    private static IEnumerable<string> Headings(string file) => File.ReadLines(file)
        .Where(line => line.StartsWith('#'))
        .Select(line => line.TrimStart('#').Trim().ToLowerInvariant())
        .Select(heading => NotInAnchors().Replace(heading, "").Replace(' ', '-'));

    // A colon marks an address of another place.
    [GeneratedRegex(@"\]\(([^)\s:]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchors();
}
