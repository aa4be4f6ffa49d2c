using System.ComponentModel;
using System.Diagnostics;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Rigs.Files;

namespace PosTerminal.Emulator.Rigs.Live;

/// <summary>Runs the program that puts something onto the board, for a bounded time.</summary>
/// <param name="order">The program.</param>
/// <param name="log">Told what it says.</param>
public sealed class FlashTool(FlashOrder order, RigLog log)
{
    private const int EndMs = 2_000;

    /// <summary>Runs it once.</summary>
    /// <exception cref="BenchFailure">It fails, hangs, or is not there; a program that hangs is ended with all that it
    /// has started.</exception>
    public void Run()
    {
        log.Add("flash", order.Tool);
        using Process process = Start();
        process.OutputDataReceived += (_, line) => log.Add("flash", line.Data ?? "(end)");
        process.ErrorDataReceived += (_, line) => log.Add("flash", line.Data ?? "(end)");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(order.Timeout))
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(EndMs);
            throw new BenchFailure("flash-timeout", $"{order.Tool} was not done in {order.Timeout.TotalSeconds:0.#} s");
        }
        if (process.ExitCode != 0)
        {
            throw new BenchFailure("flash-failed", $"{order.Tool} ended with {process.ExitCode}");
        }
    }

    private Process Start()
    {
        try
        {
            return Process.Start(new ProcessStartInfo(order.Tool, order.Arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        }
        catch (Win32Exception exception)
        {
            throw new BenchFailure("flash-failed", $"{order.Tool}: {exception.Message}");
        }
    }
}
