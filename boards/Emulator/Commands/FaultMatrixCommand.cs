using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using PosTerminal.Emulator.Documents;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Scenarios;

namespace PosTerminal.Emulator.Commands;

/// <summary><c>fault-matrix</c>: causes each fault and prints which codes were raised where.</summary>
public static class FaultMatrixCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        Argument<string[]> paths = new("paths")
        {
            Description = "scenario files named by their codes, or folders of them",
            Arity = ArgumentArity.OneOrMore,
        };
        Command command = new("fault-matrix", "Causes each fault and prints which codes were raised.") { paths };
        command.SetAction(result =>
        {
            InvocationConfiguration streams = result.InvocationConfiguration;
            IReadOnlyList<ScenarioCase>? cases = ScenarioFiles.Load(result.GetValue(paths)!, streams.Error);
            if (cases is null)
            {
                return ExitCode.BadInput;
            }
            IReadOnlyList<string> misnamed = FaultMatrix.Misnamed(cases);
            if (misnamed.Count > 0)
            {
                misnamed.ToList().ForEach(line => streams.Error.WriteLine($"error: {line}"));
                return ExitCode.BadInput;
            }
            IReadOnlyList<FaultMatrixCase> played = FaultMatrix.Play(cases, new BenchFactory());
            FaultMatrixDocument.WriteMarkdown(streams.Output, played);
            foreach (FaultMatrixCase bad in played.Where(one => one.Complaint.Length > 0))
            {
                streams.Error.WriteLine($"{bad.Scenario.File}: {bad.Complaint}");
            }
            return played.All(one => one.Complaint.Length == 0) ? ExitCode.Pass : ExitCode.Failed;
        });
        return command;
    }
}
