using System.Collections.Generic;
using System.IO;
using PosTerminal.Mutants.Building;

namespace PosTerminal.Mutants.Running;

/// <summary>A copy of the built tests in which assemblies are swapped.</summary>
public sealed class Bench
{
    private readonly Dictionary<SourceAssembly, byte[]> _originals = [];

    /// <summary>Copies what was built.</summary>
    /// <param name="built">Folder of the built tests.</param>
    /// <param name="copy">Folder of the copy, below PosTerminal.sln: the tests look for it above them.</param>
    public Bench(string built, string copy)
    {
        Folder = copy;
        if (Directory.Exists(copy))
        {
            Directory.Delete(copy, recursive: true);
        }
        foreach (string file in Directory.EnumerateFiles(built, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(copy, Path.GetRelativePath(built, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    /// <summary>Folder of the copy.</summary>
    public string Folder { get; }

    /// <summary>Puts an assembly in the place of the built one.</summary>
    public void Swap(SourceAssembly assembly, byte[] image)
    {
        _ = _originals.TryAdd(assembly, File.ReadAllBytes(PathOf(assembly)));
        File.WriteAllBytes(PathOf(assembly), image);
    }

    /// <summary>Puts back what was built.</summary>
    public void Restore(SourceAssembly assembly) => File.WriteAllBytes(PathOf(assembly), _originals[assembly]);

    /// <summary>A folder for what a run writes, empty.</summary>
    internal string Reports()
    {
        string folder = Path.Combine(Folder, "reports");
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
        return Directory.CreateDirectory(folder).FullName;
    }

    private string PathOf(SourceAssembly assembly) => Path.Combine(Folder, assembly.Name + ".dll");
}
