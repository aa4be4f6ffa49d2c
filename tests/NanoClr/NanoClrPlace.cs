using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace PosTerminal.NanoClr;

/// <summary>Where a nanoCLR and the device's assemblies are, or why they are not at hand.</summary>
public sealed class NanoClrPlace
{
    private const string Tool = "nanoclr";
    private const string Drivers = "PosTerminal.Drivers.pe";

    private static readonly string[] s_assemblies =
    [
        "mscorlib.pe", "nanoFramework.UnitTestLauncher.pe", "nanoFramework.TestFramework.pe",
        "nanoFramework.Runtime.Events.pe", "PosTerminal.Firmware.pe", Drivers, "NFUnitTest.pe",
    ];

    private readonly string _named;
    private readonly string _path;
    private readonly Func<string, string> _folderOf;

    /// <summary>Looks around.</summary>
    /// <param name="root">Folder of the solution.</param>
    /// <param name="variable">Value of an environment variable, null when it is not set.</param>
    public NanoClrPlace(string root, Func<string, string?> variable)
    {
        _named = variable("NANOCLR") ?? "";
        _path = variable("PATH") ?? "";
        string named = variable("NANOCLR_ASSEMBLIES") ?? "";
        _folderOf = set => named.Length > 0
            ? Path.Combine(named, set)
            : Path.Combine(root, "tests", "Device", set, "bin", "Release", "netnano1.0");
        Executable = _named.Length > 0 ? Existing(_named) : FindTool();
    }

    /// <summary>The sets of tests. Two, because an assembly holds at most 64 KB of code on the device.</summary>
    public static IReadOnlyList<string> Sets { get; } = ["FirmwareTests", "DriverTests", "JigTests"];

    /// <summary>The nanoCLR, null when there is none.</summary>
    public string? Executable { get; }

    /// <summary>What to do about a missing nanoCLR or set, null when both are here.</summary>
    public string? Missing =>
        MissingExecutable ?? Sets.Select(MissingAssemblies).FirstOrDefault(why => why is not null);

    private string? MissingExecutable =>
        Executable is not null ? null
        : _named.Length > 0 ? $"NANOCLR names {_named}, which is not there"
        : "no nanoCLR is here: dotnet tool install -g nanoclr, or name one in NANOCLR";

    /// <summary>Where the .pe files of a set should be.</summary>
    public string FolderOf(string set) => _folderOf(set);

    /// <summary>What to call the executable with: the tool has a verb, a bare executable takes files.</summary>
    public IReadOnlyList<string> ArgumentsFor(string set)
    {
        string[] verb = Path.GetFileNameWithoutExtension(Executable) == Tool ? ["run", "--assemblies"] : [];
        return [.. verb, .. AssembliesOf(set).Select(name => Path.Combine(FolderOf(set), name))];
    }

    private static IEnumerable<string> AssembliesOf(string set) =>
        s_assemblies.Where(name => name != Drivers || set != Sets[0]);

    private string? MissingAssemblies(string set)
    {
        string[] absent = [.. AssembliesOf(set).Where(name => !File.Exists(Path.Combine(FolderOf(set), name)))];
        return absent.Length == 0
            ? null
            : $"{string.Join(", ", absent)} not in {FolderOf(set)}: dotnet build tests/Device -p:BuildNano=true "
                + "-c Release, or name a folder with all sets in NANOCLR_ASSEMBLIES";
    }

    private static string? Existing(string path) => File.Exists(path) ? path : null;

    private string? FindTool() => _path.Split(Path.PathSeparator)
        .SelectMany(folder => new[] { Path.Combine(folder, Tool), Path.Combine(folder, Tool + ".exe") })
        .FirstOrDefault(File.Exists);
}
