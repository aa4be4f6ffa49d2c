using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace PosTerminal.Tests.Waveforms;

/// <summary>The program sigrok-cli, where it is on this machine.</summary>
internal static class SigrokCli
{
    /// <summary>What it writes to its standard output; without it the test is skipped.</summary>
    internal static byte[] Run(params string[] arguments)
    {
        ProcessStartInfo start = new("sigrok-cli", arguments) { RedirectStandardOutput = true };
        try
        {
            using Process sigrok = Process.Start(start)!;
            using MemoryStream written = new();
            sigrok.StandardOutput.BaseStream.CopyTo(written);
            sigrok.WaitForExit();
            Assert.AreEqual(0, sigrok.ExitCode);
            return written.ToArray();
        }
        catch (Win32Exception)
        {
            Assert.Inconclusive("sigrok-cli, of Debian's package of that name, is not on this machine");
            return [];
        }
    }
}
