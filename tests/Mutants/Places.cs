using System;
using System.Diagnostics;
using System.IO;
using PosTerminal.Tests.Host;

namespace PosTerminal.Mutants;

/// <summary>Where things are.</summary>
public static class Places
{
    /// <summary>Folder of PosTerminal.sln.</summary>
    public static string Root => Repository.Root;

    /// <summary>The lists of faults.</summary>
    public static string Faults => Path.Combine(Root, "tests", "Mutants", "Faults");

    /// <summary>The built tests, of the same configuration as this program.</summary>
    public static string Tests => Path.Combine(Root, "tests", "Host", "bin", Configuration, "net10.0");

    /// <summary>Their copy.</summary>
    public static string Bench => Path.Combine(AppContext.BaseDirectory, "bench");

    private static string Configuration =>
        AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";

    /// <summary>Builds the tests.</summary>
    public static bool TryBuild()
    {
        string project = Path.Combine(Root, "tests", "Host");
        using Process build = Process.Start(
            "dotnet", ["build", project, "-c", Configuration, "--nologo", "--verbosity", "quiet"]);
        build.WaitForExit();
        return build.ExitCode == 0;
    }
}
