using System;
using System.IO;

namespace PosTerminal.Emulator.Scenarios.Reports;

/// <summary>How this program was started, for lines that somebody may type again.</summary>
public static class ProgramName
{
    private const string Tool = "posterminal";

    /// <summary>"posterminal", "dotnet posterminal" for a local tool, or the way from the sources.</summary>
    public static string Text { get; } = Of(Environment.ProcessPath ?? "", AppContext.BaseDirectory);

    /// <summary>The words for a program file and the folder of its assemblies.</summary>
    public static string Of(string processPath, string folder) =>
        Path.GetFileNameWithoutExtension(processPath) == Tool ? Tool
        : IsPackage(folder) ? $"dotnet {Tool}" : "dotnet run --project boards/Emulator --";

    // A tool's assemblies lie in tools/FRAMEWORK/any of its package.
    private static bool IsPackage(string folder) =>
        folder.Replace('\\', '/').TrimEnd('/').EndsWith("/any", StringComparison.Ordinal)
        && folder.Contains(Tool, StringComparison.Ordinal);
}
