using System.IO;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace PosTerminal.Tests.Host;

/// <summary>Reference data that lies beside some checkouts and is not part of the project.</summary>
public static class SharedMaterial
{
    /// <summary>Path of a reference file; the test ends as skipped where it is absent.</summary>
    public static string PathOf(string relative)
    {
        string path = Path.Combine(Repository.Root, "..", "shared", relative);
        if (!File.Exists(path))
        {
            Assert.Inconclusive($"the reference file {relative} is not beside this checkout");
        }
        return path;
    }
}
