using System;
using System.Diagnostics;
using System.Text;

namespace PosTerminal.NanoClr;

/// <summary>Runs the test set on a nanoCLR. Its exit code says nothing: only what it prints counts.</summary>
public static class NanoClrRun
{
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(15);

    /// <summary>All that the sets print; a run that lasts too long is ended, with what it printed by then.</summary>
    /// <param name="place">Where nothing is missing.</param>
    public static RunOutput Run(NanoClrPlace place)
    {
        StringBuilder text = new();
        foreach (string set in NanoClrPlace.Sets)
        {
            Run(place, set, text);
        }
        lock (text)
        {
            return new RunOutput(text.ToString());
        }
    }

    private static void Run(NanoClrPlace place, string set, StringBuilder text)
    {
        ProcessStartInfo start = new(place.Executable!, place.ArgumentsFor(set))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using Process process = new() { StartInfo = start };
        process.OutputDataReceived += (_, line) => Append(text, line.Data);
        process.ErrorDataReceived += (_, line) => Append(text, line.Data);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Wait(process);
    }

    private static void Wait(Process process)
    {
        if (!process.WaitForExit(s_longest))
        {
            process.Kill();
        }

        process.WaitForExit();
    }

    private static void Append(StringBuilder text, string? line)
    {
        lock (text)
        {
            text.AppendLine(line);
        }
    }
}
