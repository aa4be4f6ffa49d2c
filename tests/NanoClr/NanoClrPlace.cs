using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace PosTerminal.NanoClr;

/// <summary>Where a nanoCLR and the device's assemblies are, or why they are not at hand.</summary>
public sealed class NanoClrPlace
{
    private const string Tool = "nanoclr";

    private static readonly string[] s_assemblies =
    [
        "mscorlib.pe", "nanoFramework.UnitTestLauncher.pe", "nanoFramework.TestFramework.pe",
        "nanoFramework.Runtime.Events.pe", "PosTerminal.Firmware.pe", "NFUnitTest.pe",
    ];

    private readonly string _named;
    private readonly string _path;

    /// <summary>Looks around.</summary>
    /// <param name="root">Folder of the solution.</param>
    /// <param name="variable">Value of an environment variable, null when it is not set.</param>
    public NanoClrPlace(string root, Func<string, string?> variable)
    {
        _named = variable("NANOCLR") ?? "";
        _path = variable("PATH") ?? "";
        string set = variable("NANOCLR_ASSEMBLIES") ?? "";
        Folder = set.Length > 0 ? set : Path.Combine(root, "tests", "Device", "bin", "Release", "netnano1.0");
        Executable = _named.Length > 0 ? Existing(_named) : FindTool();
    }

    /// <summary>The nanoCLR, null when there is none.</summary>
    public string? Executable { get; }

    /// <summary>Where the .pe files should be.</summary>
    public string Folder { get; }

    /// <summary>What to do about a missing nanoCLR or set, null when both are here.</summary>
    public string? Missing => MissingExecutable ?? MissingAssemblies;

    /// <summary>What to call the executable with: the tool has a verb, a bare executable takes files.</summary>
    public IReadOnlyList<string> Arguments
    {
        get
        {
            string[] verb = Path.GetFileNameWithoutExtension(Executable) == Tool ? ["run", "--assemblies"] : [];
            return [.. verb, .. s_assemblies.Select(name => Path.Combine(Folder, name))];
        }
    }

    private string? MissingExecutable =>
        Executable is not null ? null
        : _named.Length > 0 ? $"NANOCLR names {_named}, which is not there"
        : "no nanoCLR is here: dotnet tool install -g nanoclr, or name one in NANOCLR";

    private string? MissingAssemblies
    {
        get
        {
            string[] absent = [.. s_assemblies.Where(name => !File.Exists(Path.Combine(Folder, name)))];
            return absent.Length == 0
                ? null
                : $"{string.Join(", ", absent)} not in {Folder}: dotnet build tests/Device -p:BuildNano=true "
                    + "-c Release, or name a folder in NANOCLR_ASSEMBLIES";
        }
    }

    private static string? Existing(string path) => File.Exists(path) ? path : null;

    private string? FindTool() => _path.Split(Path.PathSeparator)
        .SelectMany(folder => new[] { Path.Combine(folder, Tool), Path.Combine(folder, Tool + ".exe") })
        .FirstOrDefault(File.Exists);
}
