using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Commands;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Scenarios;
using PosTerminal.Emulator.Storage;
using PosTerminal.Tests.Scenarios;
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
    public void A_file_of_two_names_in_one_place_counts_once()
    {
        Write("a/b.yaml", "c.yaml");
        string[] named = [Path.Combine(_folder, "a", "..", "c.yaml"), _folder, Path.Combine(_folder, "a", "b.yaml")];
        Assert.HasCount(2, ScenarioFiles.Find(named, _complaints)!);
    }

    [TestMethod]
    public void A_scenario_is_known_by_the_end_of_its_name_in_any_case()
    {
        Write("a.yaml", "b.YAML", "c.Yml", "d.yml", "e.yaml.txt", "yaml");
        CollectionAssert.AreEqual(new[] { "a.yaml", "b.YAML", "c.Yml", "d.yml" },
            ScenarioFiles.Find([_folder], _complaints)!.Select(file => Path.GetFileName(file)).ToArray());
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
        string[] names = [.. Names(FolderFiles.Find(Path.Combine(_folder, "inner"), _ => true, Complain))];
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
        Assert.Contains("a.yaml", Names(FolderFiles.Find(_folder, _ => true, Complain)));
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

    // Somebody waits to write into the pipe, so that whoever opens it comes to its end.
    [TestMethod]
    [DataRow("decode DIR", "pipe.csv", "(1,1): is a pipe or a device, and a folder stands for its files")]
    [DataRow("run DIR", "pipe.yaml", "': is a pipe or a device, and a folder stands for its files")]
    [DataRow("merge DIR", "pipe.json", "': is a pipe or a device, and a folder stands for its files")]
    [DataRow("decode DIR --format vcd", "pipe.csv", "no recording in this folder")]
    public void A_pipe_in_a_folder_is_refused_by_name_and_not_waited_for(string words, string name, string reason)
    {
        string pipe = Path.Combine(_folder, name);
        SpecialFiles.MakePipe(pipe);
        using Process writer = Process.Start("sh", ["-c", ": > \"$1\"", "sh", pipe]);
        using StringWriter output = new();
        Streams streams = new(TextReader.Null, output, output);
        int exit = CommandLine.Run([.. words.Split(' ').Select(word => word.Replace("DIR", _folder))],
            new BenchFactory(), streams, DecodeCommand.Create());
        bool isOpened = writer.HasExited;
        writer.Kill();
        Assert.AreEqual(2, exit);
        StringAssert.Contains(output.ToString(), reason);
        Assert.IsFalse(isOpened, output.ToString());
    }

    private void Finds(params string[] names) =>
        CollectionAssert.AreEqual(names, Names(FolderFiles.Find(_folder, _ => true, Complain)).ToArray());

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
