using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Scenarios;
using PosTerminal.Emulator.Storage;
using PosTerminal.Tests.Swipes;

namespace PosTerminal.Tests.Storage;

/// <summary>A folder is looked at once, and one that cannot be read stops no other.</summary>
[TestClass]
public sealed class FolderFilesTests
{
    private readonly string _folder = Directory.CreateTempSubdirectory("posterminal-").FullName;
    private readonly List<string> _complaints = [];

    [TestCleanup]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    public void Files_are_found_once_in_ordinal_order()
    {
        Write("b.yaml", "a/c.yaml", "a/B.yaml", "z/deep/d.yaml");
        Link("a/up", "..");
        Link("a/self", ".");
        Link("aa", "z");
        Link("a/absolute", Path.Combine(_folder, "z", "deep"));
        Finds("a/B.yaml", "a/c.yaml", "b.yaml", "z/deep/d.yaml");
        Assert.IsEmpty(_complaints);
        Assert.HasCount(4, ScenarioFiles.Find([_folder], _complaints));
    }

    [TestMethod]
    public void A_link_to_a_folder_elsewhere_is_followed_and_one_to_a_folder_above_is_not()
    {
        string other = Directory.CreateTempSubdirectory("posterminal-").FullName;
        File.WriteAllText(Path.Combine(other, "x.yaml"), "");
        Directory.CreateSymbolicLink(Path.Combine(other, "back"), _folder);
        Write("inner/a.yaml", "outer.yaml");
        Link("inner/other", other);
        Link("inner/above", _folder);
        string[] names = [.. Names(FolderFiles.Find(Path.Combine(_folder, "inner"), Complain))];
        Directory.Delete(other, recursive: true);
        CollectionAssert.AreEqual(new[] { "inner/a.yaml", "inner/other/x.yaml" }, names);
    }

    [TestMethod]
    public void Links_that_lead_round_are_no_folders()
    {
        Write("a.yaml");
        Link("one", "two");
        Link("two", "one");
        Link("into", "into/itself");
        Assert.Contains("a.yaml", Names(FolderFiles.Find(_folder, Complain)));
    }

    // Nobody, root neither, can open a path that is too long; it is made by a move.
    [TestMethod]
    public void A_folder_that_cannot_be_read_stops_no_other()
    {
        string half = string.Join('/', Enumerable.Repeat(new string('d', 200), 11));
        string moved = Path.Combine(_folder, "a", half, "moved");
        string whole = Path.Combine(_folder, "whole");
        Directory.CreateDirectory(Path.Combine(_folder, "a", half));
        Directory.CreateDirectory(Path.Combine(whole, half));
        Write("b.csv", "z/c.csv");
        Directory.Move(whole, moved);
        try
        {
            (int exit, string _, string error) = DecodeCommandTests.Run(_folder);
            Assert.AreEqual(2, exit);
            Assert.HasCount(4, error.Split('\n'), error);
            StringAssert.Contains(error, "/b.csv(1,1): no intervals");
            StringAssert.Contains(error, "/z/c.csv(1,1): no intervals");
            StringAssert.Contains(error, "ddd(1,1): ");
            Finds("b.csv", "z/c.csv");
            Assert.HasCount(1, _complaints);
            ScenarioFiles.Find([_folder], _complaints);
            StringAssert.StartsWith(_complaints[1], $"error: '{_folder}/a/ddd");
        }
        finally
        {
            Directory.Move(moved, whole);
        }
    }

    private void Finds(params string[] names) =>
        CollectionAssert.AreEqual(names, Names(FolderFiles.Find(_folder, Complain)).ToArray());

    private void Complain(string path, string why) => _complaints.Add($"{path}: {why}");

    private IEnumerable<string> Names(IEnumerable<string> files) =>
        files.Select(file => Path.GetRelativePath(_folder, file).Replace('\\', '/'));

    private void Link(string name, string target) =>
        Directory.CreateSymbolicLink(Path.Combine(_folder, name), target);

    private void Write(params string[] names) => Array.ForEach(names, name =>
    {
        string file = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "");
    });
}
