using System;
using System.IO;
using System.Linq;
using PosTerminal.Emulator.Commands;
using PosTerminal.Emulator.Machine;
using PosTerminal.Tests.Scenarios;

namespace PosTerminal.Tests.Host.CommandLines;

/// <summary>Runs the command line with all its verbs, in a folder of its own; DIR in a word is that folder.</summary>
public sealed class WholeLine : IDisposable
{
    public const string Steps = "version: 1\nsteps:\n- power: up\n";

    // What verbs make is made once: two hundred tests need it.
    private static readonly Lazy<(string Part, byte[] Keys)> s_made = new(Make);

    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };

    public Shell Shell { get; } = new();

    public string Output => _output.ToString();

    public string Error => _error.ToString();

    /// <summary>Files that the verbs need, a file and folders that are in the way, and a result of a shard.</summary>
    public static WholeLine WithFiles()
    {
        WholeLine line = new();
        WriteInputs(line);
        (string part, byte[] keys) = s_made.Value;
        line.Shell.Write("parts/1.json", part);
        File.WriteAllBytes(line.Shell.Path("keys"), keys);
        return line;
    }

    private static (string Part, byte[] Keys) Make()
    {
        using WholeLine line = new();
        WriteInputs(line);
        line.Run("run DIR/a.yaml --shard 1/1 --result DIR/parts/1.json");
        line.Run("provider keys DIR/keys --base-key DIR/base --key-set ABCDEF01 --terminal 00000042 "
            + "--passcode-file DIR/codes");
        return (File.ReadAllText(line.Shell.Path("parts/1.json")), File.ReadAllBytes(line.Shell.Path("keys")));
    }

    private static void WriteInputs(WholeLine line)
    {
        line.Shell.Write("a.yaml", Steps);
        line.Shell.Write("file", "");
        line.Shell.Write("base", "FEDCBA9876543210F1F1F1F1F1F1F1F1\n");
        line.Shell.Write("codes", "135790\n246801\n");
        line.Shell.Write("short", "tok\n");
        line.Shell.Write("norigs.yaml", "version: 1\nrigs: []\n");
        line.Shell.Write("data/terminal.id", "nonsense\n");
        Directory.CreateDirectory(line.Shell.Path("way"));
        Directory.CreateDirectory(line.Shell.Path("y.json.part"));
    }

    public string Text(string text) => text.Replace("DIR", Shell.Folder);

    public int Run(string words)
    {
        _output.GetStringBuilder().Clear();
        _error.GetStringBuilder().Clear();
        return Run(words, new Streams(TextReader.Null, _output, _error));
    }

    public int Run(string words, Streams streams)
    {
        BenchFactory factory = new();
        return CommandLine.Run(
            [.. words.Split(' ').Select(Text)], factory, streams, OtherVerbs.All(factory, streams));
    }

    public void Dispose() => Shell.Dispose();
}
