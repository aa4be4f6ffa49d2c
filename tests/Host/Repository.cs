using System;
using System.IO;

namespace PosTerminal.Tests.Host;

/// <summary>Where the sources are.</summary>
public static class Repository
{
    /// <summary>Folder of PosTerminal.sln.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "PosTerminal.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }
        return folder ?? throw new InvalidOperationException("no PosTerminal.sln above the tests");
    }
}
