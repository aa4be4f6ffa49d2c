using System.Collections.Generic;
using System.IO;
using System.Linq;
using PosTerminal.NanoClr;

namespace PosTerminal.Budgets;

/// <summary>Sizes of what was built for the device, and what a run of the test set on a nanoCLR says.</summary>
/// <param name="root">Folder of the solution.</param>
/// <param name="place">Where nanoCLR and .pe set are.</param>
public sealed class DeviceMeasures(string root, NanoClrPlace place)
{
    private const string Firmware = "PosTerminal.Firmware";
    private const string Hal = "PosTerminal.Hal";
    private const string NotBuilt = "not built: dotnet build -p:BuildNano=true -c Release, or NANOCLR_ASSEMBLIES";

    private static readonly string[] s_boards = ["Esp32DevKitC", "Esp32S3DevKitC1"];

    private static readonly string[] s_steps =
    [
        "first-start", "idle", "amount-digit", "amount-enter", "swipe", "pin-digit", "pin-enter", "approval",
        "idle-again", "swipe-without-pin", "decline", "qr-code", "qr-end", "service-key", "passcode-digit",
        "passcode-enter", "passcode-check", "menu-pages", "menu-end", "power-up", "full-journal-sale", "compaction",
    ];

    /// <summary>Size of each part, of both together, and of each board's image.</summary>
    public IReadOnlyList<Measurement> Sizes() =>
    [
        Size(new Budget($"{Firmware}.pe", "bytes"), Pe(Firmware, "firmware")),
        Size(new Budget($"{Hal}.pe", "bytes"), Pe(Hal, "hal")),
        Size(BudgetTable.Image, Pe(Firmware, "firmware"), Pe(Hal, "hal")),
        .. s_boards.Select(board => Size(new Budget($"image of {board}", "bytes"), Image(board))),
    ];

    /// <summary>Decode times and RAM of the assemblies on the nanoCLR.</summary>
    /// <param name="run">Its run, null when there is none.</param>
    public IReadOnlyList<Measurement> OnClr(RunOutput? run) =>
    [
        Ratio(BudgetTable.Decode, run, "decode-good"),
        Ratio(BudgetTable.Classify, run, "decode-damaged"),
        Ratio(BudgetTable.Jittery, run, "decode-jittery"),
        Ratio(BudgetTable.LongestCall, run, "decode-damaged-call", "decode-jittery-call"),
        Ratio(BudgetTable.LongestTick, run, [.. s_steps.Select(step => "step-" + step)]),
        Ratio(BudgetTable.Opening, run, "step-full-journal"),
        Ram(new Budget("RAM of mscorlib on the nanoCLR", "bytes"), run, "mscorlib"),
        Ram(new Budget($"RAM of {Firmware} on the nanoCLR", "bytes"), run, Firmware),
    ];

    /// <summary>Bytes that work leaves on the heap of a nanoCLR; few tell that.</summary>
    /// <param name="run">Its run, null when there is none.</param>
    public IReadOnlyList<Measurement> Garbage(RunOutput? run) =>
    [
        Counted(BudgetTable.TickGarbage, run, "garbage-tick"),
        Counted(new Budget("garbage of a key there, 50 ms down and 50 ms up", "bytes"), run, "garbage-key"),
        Counted(BudgetTable.MessageGarbage, run, "garbage-message"),
    ];

    private Measurement Counted(Budget budget, RunOutput? run, string name) =>
        new(budget, run?.Measure(name), place.Missing ?? "no counter is in this nanoCLR");

    private Measurement Ratio(Budget budget, RunOutput? run, params string[] names) =>
        new(budget, names.Max(name => (double?)run?.Measure(name)) / run?.Measure("loop"),
            place.Missing ?? "the run does not tell");

    private Measurement Ram(Budget budget, RunOutput? run, string assembly) =>
        run is not null && run.AssemblyRam.TryGetValue(assembly, out int bytes)
            ? new(budget, bytes)
            : new(budget, null, place.Missing ?? "this nanoCLR does not tell");

    private static Measurement Size(Budget budget, params string[] files) =>
        files.All(File.Exists)
            ? new(budget, files.Sum(file => new FileInfo(file).Length))
            : new(budget, null, NotBuilt);

    private string Pe(string assembly, string folder)
    {
        string ofSet = Path.Combine(place.FolderOf(NanoClrPlace.Sets[0]), assembly + ".pe");
        return File.Exists(ofSet) ? ofSet : Path.Combine(Output(folder), assembly + ".pe");
    }

    private string Image(string board) =>
        Path.Combine(Output(Path.Combine("boards", board)), $"PosTerminal.{board}.bin");

    private string Output(string project) => Path.Combine(root, project, "bin", "Release", "netnano1.0");
}
