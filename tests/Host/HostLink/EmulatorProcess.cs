using System;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace PosTerminal.Tests.Host.HostLink;

/// <summary>The emulator in a process of its own.</summary>
public sealed class EmulatorProcess : IDisposable
{
    private const int LimitMs = 120_000;

    private readonly Process _process;
    private readonly StringBuilder _output = new();

    public EmulatorProcess(params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [
            "exec", Path.Combine(AppContext.BaseDirectory, "PosTerminal.Emulator.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = Process.Start(start)!;
        _process.OutputDataReceived += Take;
        _process.ErrorDataReceived += Take;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>What it has printed so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    public void WaitFor(string text) => Assert.IsTrue(
        SpinWait.SpinUntil(() => Output.Contains(text, StringComparison.Ordinal), LimitMs), $"{text} in:\n{Output}");

    /// <summary>Waits until it has used that much of the processor, which on a busy machine may be later.</summary>
    public void WaitForWork(TimeSpan time) => Assert.IsTrue(
        SpinWait.SpinUntil(() => _process.TotalProcessorTime >= time, LimitMs), $"it idles:\n{Output}");

    /// <summary>Its exit code.</summary>
    public int WaitForExit()
    {
        Assert.IsTrue(_process.WaitForExit(LimitMs), $"does not end:\n{Output}");
        _process.WaitForExit();
        return _process.ExitCode;
    }

    /// <summary>
    /// Somebody ends it politely. Where tests run in the background Ctrl-C is ignored by whatever they start.
    /// </summary>
    public void Interrupt()
    {
        using Process kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        kill.WaitForExit();
    }

    public void Type(string line) => _process.StandardInput.WriteLine(line);

    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Ends it the hard way, or politely: then it must say what was asked for.</summary>
    public void End(bool isKilled, Regex lastWords)
    {
        if (isKilled)
        {
            Kill();
            return;
        }
        Interrupt();
        Assert.AreEqual(130, WaitForExit(), Output);
        StringAssert.Matches(Output, lastWords);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }
        _process.Dispose();
    }

    // Each stream ends with a line that is none, and no order between the two is kept.
    private void Take(object sender, DataReceivedEventArgs line)
    {
        lock (_output)
        {
            _output.Append(line.Data).Append(line.Data is null ? "" : "\n");
        }
    }
}
