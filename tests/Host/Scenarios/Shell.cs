using System;
using System.IO;
using PosTerminal.Emulator.Commands;

namespace PosTerminal.Tests.Scenarios;

/// <summary>Runs the whole command line in this process, in a folder of its own.</summary>
public sealed class Shell : IDisposable
{
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };

    public string Folder { get; } = Directory.CreateTempSubdirectory("posterminal-").FullName;

    public FakeBenches Benches { get; } = new();

    public string Output => _output.ToString();

    public string Error => _error.ToString();

    public string Path(string name) => System.IO.Path.Combine(Folder, name);

    public string Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(name))!);
        File.WriteAllText(Path(name), text);
        return Path(name);
    }

    public int Run(params string[] arguments) => RunWith("", arguments);

    public int RunWith(string input, params string[] arguments)
    {
        _output.GetStringBuilder().Clear();
        _error.GetStringBuilder().Clear();
        return CommandLine.Run(
            arguments, Benches, new Streams(new StringReader(input), _output, _error));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
