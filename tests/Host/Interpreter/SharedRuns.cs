using System;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.NanoClr;
using PosTerminal.Tests.Host;

namespace PosTerminal.Tests.Interpreter;

/// <summary>One run here and one on the interpreter, for all tests that look at them.</summary>
internal static class SharedRuns
{
    private static readonly NanoClrPlace s_place = new(Repository.Root, Environment.GetEnvironmentVariable);
    private static readonly Lazy<RunOutput> s_here = new(() => HostLauncher.Run(HostLauncher.Classes));
    private static readonly Lazy<RunOutput> s_there = new(() => NanoClrRun.Run(s_place));

    internal static RunOutput Here => s_here.Value;

    /// <summary>The run on the interpreter; the test ends as skipped where there is none.</summary>
    internal static RunOutput There
    {
        get
        {
            if (s_place.Missing is { } reason)
            {
                Assert.Inconclusive(reason);
            }

            return s_there.Value;
        }
    }
}
