using System.IO;

namespace PosTerminal.Tests.Host;

/// <summary>The published numbers and lists in <c>tests/Vectors</c>.</summary>
public static class KnownAnswers
{
    /// <summary>The folder that holds them.</summary>
    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "Vectors");

    /// <summary>Path of a file or folder there.</summary>
    public static string PathOf(string relative) => Path.Combine(Folder, relative);
}
