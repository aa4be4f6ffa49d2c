using System;
using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Documents;
using PosTerminal.Emulator.Rigs.Files;
using PosTerminal.Emulator.Rigs.Live;
using PosTerminal.Emulator.Scenarios;
using PosTerminal.Emulator.Serial;
using PosTerminal.Emulator.Storage;
using PosTerminal.Emulator.Twin;

namespace PosTerminal.Emulator.Commands;

/// <summary><c>rig check FILE</c> proves what a rig claims; <c>rig twin</c> is a rig without hardware.</summary>
public static class RigCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="factory">Makes the twin's terminal.</param>
    /// <param name="streams">Where text goes to.</param>
    public static Command Create(IBenchFactory factory, Streams streams) =>
        new("rig", "A board on a bench with a jig.") { Check(streams), Twin(factory, streams), Levels(streams) };

    /// <summary>Proves the claims of a rig and answers the exit code.</summary>
    public static int Prove(RigSession session, TextWriter output)
    {
        try
        {
            return new RigProof(session, output).Run() ? ExitCode.Pass : ExitCode.Infrastructure;
        }
        catch (BenchFailure failure)
        {
            output.WriteLine($"NOT PROVEN  {failure.Message}");
            return ExitCode.Infrastructure;
        }
    }

    private static Command Check(Streams streams)
    {
        Argument<string> file = new("FILE") { Description = "A rig file, or FILE#ID where it has several rigs." };
        Command command = new("check", "Proves what a rig claims to have.") { file };
        command.SetAction(parsed =>
        {
            if (RigFiles.Load(parsed.GetRequiredValue(file), streams.Error) is not { } found)
            {
                return ExitCode.BadInput;
            }
            try
            {
                using RigSession session = RigSession.Open(found.Rig);
                return Prove(session, streams.Output);
            }
            catch (BenchFailure failure)
            {
                streams.Error.WriteLine($"error: {failure.Message}");
                return ExitCode.Infrastructure;
            }
        });
        return command;
    }

    private static Command Levels(Streams streams)
    {
        Argument<string[]> paths = new("file|dir") { Arity = ArgumentArity.OneOrMore, Description = "Scenarios." };
        Command command = new("levels", "What each level of a rig can play, as a page.") { paths };
        command.SetAction(parsed =>
        {
            if (ScenarioFiles.Load(parsed.GetRequiredValue(paths), streams.Error) is not { } cases)
            {
                return ExitCode.BadInput;
            }
            RigLevelsDocument.WriteMarkdown(parsed.InvocationConfiguration.Output, cases);
            return ExitCode.Pass;
        });
        return command;
    }

    private static Command Twin(IBenchFactory factory, Streams streams)
    {
        Option<string> write = new("--write")
        {
            Description = "Rig file to write for it.",
            DefaultValueFactory = _ => "twin.yaml",
        };
        Option<string> host = new("--host")
        {
            Description = "Where the runner's issuer will listen, on this machine.",
            DefaultValueFactory = _ => "127.0.0.1:7011",
        };
        Option<bool> through = new("--console-through-jig") { Description = "No port of its own for the console." };
        Option<string> sabotage = new("--sabotage")
        {
            Description = $"What goes wrong: {string.Join(", ", TwinText.Sabotages)}.",
            DefaultValueFactory = _ => TwinText.Sabotages[0],
        };
        OptionValues.Words(sabotage, TwinText.Sabotages);
        Command command = new("twin", "A board and its jig without hardware, behind pseudo-terminals.")
        {
            write, host, through, sabotage,
        };
        command.SetAction((parsed, cancellation) =>
        {
            if (TwinText.HostOf(parsed.GetRequiredValue(host)) is not { } place)
            {
                streams.Error.WriteLine("error: '--host' is an IPv4 address 127.x.x.x and a port");
                return Task.FromResult(ExitCode.BadInput);
            }
            TwinOptions options = new(place, parsed.GetValue(through),
                new Sabotage(TwinText.SabotageOf(parsed.GetRequiredValue(sabotage))));
            return Task.Run(
                () => Run(factory, streams, options, parsed.GetRequiredValue(write), cancellation),
                CancellationToken.None);
        });
        return command;
    }

    private static int Run(
        IBenchFactory factory, Streams streams, TwinOptions options, string file, CancellationToken cancellation)
    {
        try
        {
            using TwinFile rig = TwinFile.Take(file);
            using PseudoTerminal jig = new();
            using PseudoTerminal console = new();
            using TwinMachine twin = new(options, factory, jig, console);
            WriteTrouble.Name("--write", file, () => rig.Write(options, jig.Name, console.Name));
            streams.Output.WriteLine($"jig      {jig.Name}");
            streams.Output.WriteLine($"console  {(options.IsThroughJig ? "through the jig" : console.Name)}");
            streams.Output.WriteLine($"rig file {file}; now: {TwinText.RunLine(file)}");
            streams.Output.Flush();
            twin.Run(cancellation);
            return ExitCode.Pass;
        }
        catch (FormatException exception)
        {
            streams.Error.WriteLine($"error: {exception.Message}");
            return ExitCode.BadInput;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            streams.Error.WriteLine($"error: {exception.Message}");
            return ExitCode.Infrastructure;
        }
    }
}
