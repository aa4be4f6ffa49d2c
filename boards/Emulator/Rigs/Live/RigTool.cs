using System;
using System.ComponentModel;
using System.Threading;
using CliWrap;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Rigs.Files;

namespace PosTerminal.Emulator.Rigs.Live;

/// <summary>Runs a program that does something to the board, for a bounded time.</summary>
/// <param name="kind">What it is for, as "flash": its failures are "flash-failed" and "flash-timeout".</param>
/// <param name="order">The program.</param>
/// <param name="log">Told what it says.</param>
public sealed class RigTool(string kind, ToolOrder order, RigLog log)
{
    /// <summary>Runs it once.</summary>
    /// <exception cref="BenchFailure">It fails, hangs, or is not there; a program that hangs is ended with all that it
    /// has started.</exception>
    public void Run()
    {
        log.Add(kind, order.Tool);
        using CancellationTokenSource limit = new(order.Timeout);
        PipeTarget lines = PipeTarget.ToDelegate(line => log.Add(kind, line));
        try
        {
            CommandResult result = Cli.Wrap(order.Tool).WithArguments(order.Arguments)
                .WithValidation(CommandResultValidation.None)
                .WithStandardOutputPipe(lines).WithStandardErrorPipe(lines)
                .ExecuteAsync(limit.Token).GetAwaiter().GetResult();
            if (result.ExitCode != 0)
            {
                throw new BenchFailure($"{kind}-failed", $"{order.Tool} ended with {result.ExitCode}");
            }
        }
        catch (OperationCanceledException)
        {
            throw new BenchFailure(
                $"{kind}-timeout", $"{order.Tool} was not done in {order.Timeout.TotalSeconds:0.#} s");
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException)
        {
            throw new BenchFailure($"{kind}-failed", $"{order.Tool}: {exception.Message}");
        }
    }
}
