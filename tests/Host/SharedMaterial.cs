using System.IO;

namespace PosTerminal.Tests.Host;

/// <summary>Reference data that lies beside some checkouts and is not part of the project; no test needs it.</summary>
public static class SharedMaterial
{
    /// <summary>Says where a reference file lies, or no where it is absent.</summary>
    public static bool TryFind(string relative, out string path)
    {
        path = Path.Combine(Repository.Root, "..", "shared", relative);
        return File.Exists(path);
    }
}
