using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Commands;
using PosTerminal.Tests.Scenarios;
using YamlDotNet.Serialization;

namespace PosTerminal.Tests.Host.Documents;

/// <summary>The files that are ready to be copied or opened are what their readers take.</summary>
[TestClass]
public partial class ReadyFilesTests
{
    [TestMethod]
    [DataRow("docs/ci/github.yml", "jobs")]
    [DataRow("docs/ci/gitlab.yml", "stages")]
    public void The_files_for_a_pipeline_are_yaml(string file, string key)
    {
        var content = new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(Read(file));
        Assert.IsTrue(content.ContainsKey(key), string.Join(", ", content.Keys));
    }

    [TestMethod]
    [DataRow("docs/ci/github.yml")]
    [DataRow("docs/ci/gitlab.yml")]
    public void Their_commands_are_understood_and_name_folders_that_are_there(string file)
    {
        string[] commands = [.. Command().Matches(Read(file)).Select(match => match.Groups[1].Value)];
        CollectionAssert.AreEqual(new[] { "run", "merge" }, commands.Select(one => one.Split(' ')[0]).ToArray());
        foreach (string command in commands)
        {
            string[] words = Variable().Replace(command, "3").Split(' ');
            Command parser = words[0] == "run"
                ? new RunCommand(new FakeBenches(), Nobody) : MergeCommand.Create(Nobody);
            ParseResult parsed = parser.Parse(words[1..]);
            Assert.IsEmpty(parsed.Errors, command);
        }
        Assert.IsTrue(Directory.Exists(Path.Combine(Repository.Root, commands[0].Split(' ')[1])));
    }

    [TestMethod]
    public void The_container_for_developers_is_json()
    {
        using JsonDocument content = JsonDocument.Parse(Read(".devcontainer/devcontainer.json"));
        Assert.AreEqual(
            "mcr.microsoft.com/dotnet/sdk:10.0", content.RootElement.GetProperty("image").GetString());
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(Repository.Root, file));

    private static Streams Nobody => new(TextReader.Null, TextWriter.Null, TextWriter.Null);

    [GeneratedRegex(@"bin/posterminal (.*)")]
    private static partial Regex Command();

    [GeneratedRegex(@"\$\{\{.*?\}\}|\$[A-Z_]+")]
    private static partial Regex Variable();
}
