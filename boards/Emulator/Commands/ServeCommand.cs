using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PosTerminal.Emulator.Machine;

namespace PosTerminal.Emulator.Commands;

/// <summary>"serve": a console that a person can drive.</summary>
public static class ServeCommand
{
    private static readonly string[] s_later = ["--port"];

    /// <summary>The command.</summary>
    public static Command Create(IBenchFactory factory, Streams streams)
    {
        var command = new Command("serve", "A terminal to play with, on this console (default).");
        Fill(command, factory, streams);
        return command;
    }

    /// <summary>Makes a command, as the root, do the same.</summary>
    public static void Fill(Command command, IBenchFactory factory, Streams streams)
    {
        var seed = new Option<int>("--seed")
        {
            Description = "Seed of bounce and jitter.",
            DefaultValueFactory = _ => 1,
        };
        var language = new Option<string>("--language")
        {
            Description = "Language of the display.",
            DefaultValueFactory = _ => "en",
        };
        language.AcceptOnlyFromAmong("en", "zh");
        var data = new Option<string>("--data")
        {
            Description = "Folder that keeps the terminal's store from run to run.",
        };
        var terminal = new Option<string>("--terminal")
        {
            Description = "Number of the terminal, 8 digits; 00000002 is a standby for the other.",
            DefaultValueFactory = _ => TestKeys.TerminalId,
        };
        terminal.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is not { Length: 8 } id || !id.All(char.IsAsciiDigit))
            {
                result.AddError("'--terminal' has 8 digits");
            }
        });
        Option<string?> host = HostOption.Create();
        command.Add(host);
        command.Add(terminal);
        command.Add(data);
        command.Add(seed);
        command.Add(language);
        foreach (string name in s_later)
        {
            command.Add(LaterOption.Create(name));
        }
        command.SetAction((parsed, cancellation) => Task.Run(() => new ServeSession(
            factory.Create(new BenchOptions
            {
                Seed = parsed.GetValue(seed),
                Language = parsed.GetValue(language)!,
                DataFolder = parsed.GetValue(data),
                TerminalId = parsed.GetValue(terminal)!,
                Host = HostOption.Parse(parsed.GetValue(host)),
            }),
            streams,
            cancellation).Run(), CancellationToken.None));
    }
}
