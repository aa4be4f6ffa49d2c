using System;
using System.Diagnostics;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace PosTerminal.Tests.Scenarios;

/// <summary>Makes what the library makes none of; a test that needs it is inconclusive where there is none.</summary>
public static class SpecialFiles
{
    public static void MakePipe(string path) => Make("mkfifo", path);

    /// <summary>Gives a file a second name, as good as the first.</summary>
    public static void MakeHardLink(string path, string target) => Make("ln", target, path);

    private static void Make(string tool, params string[] words)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Inconclusive($"this machine has no {tool}");
        }
        using Process make = Process.Start(tool, words);
        make.WaitForExit();
        if (make.ExitCode != 0)
        {
            Assert.Inconclusive($"{tool} makes none here");
        }
    }
}
