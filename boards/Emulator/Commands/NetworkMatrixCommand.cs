using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using PosTerminal.Emulator.Documents;

namespace PosTerminal.Emulator.Commands;

/// <summary><c>network-matrix</c>: causes each fault of the network at each place of a sale.</summary>
public static class NetworkMatrixCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        Command command = new("network-matrix", "Causes each fault of the network at each place of a sale.");
        command.SetAction(result =>
        {
            IReadOnlyList<NetworkCell> cells = NetworkMatrix.Play();
            NetworkMatrixDocument.WriteMarkdown(result.InvocationConfiguration.Output, cells);
            return cells.All(cell => cell is { Breach: "", SellsAgain: true }) ? ExitCode.Pass : ExitCode.Failed;
        });
        return command;
    }
}
