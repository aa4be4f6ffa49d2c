using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using PosTerminal.Emulator.Scenarios;
using PosTerminal.Emulator.Scenarios.Reports;
using PosTerminal.Emulator.Storage;

namespace PosTerminal.Emulator.Commands;

/// <summary>The result files of the machines that share a run.</summary>
public static class ShardFiles
{
    private static readonly JsonSerializerOptions s_json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false) },
    };

    private static readonly JsonSerializerOptions s_line = new(s_json) { WriteIndented = false };

    /// <summary>Version and commit of this program.</summary>
    public static string Program { get; } = typeof(ShardFiles).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>
    /// Digest of what is played, and how: names of all cases, bytes of their files and of the pictures that they
    /// expect, options.
    /// </summary>
    public static string OrderOf(IReadOnlyList<ScenarioCase> cases, RunOptions options)
    {
        IEnumerable<string> files = cases.DistinctBy(one => one.File).Select(one => one.Digest);
        string[] how =
        [
            string.Join(',', options.Seeds), $"{options.Cuts.Mode} {options.Cuts.Depth} {options.Cuts.After}",
            string.Join(',', options.Cuts.Points),
            $"{options.TimeoutNs}",
        ];
        return Digest([.. how, .. files, .. PictureDigests(cases, options), .. cases.Select(one => one.Name)]);
    }

    // A run that writes them anew finds others when it goes on.
    private static IEnumerable<string> PictureDigests(IReadOnlyList<ScenarioCase> cases, RunOptions options) =>
        options.UpdatesPictures ? ["--update-pictures"] : RunFiles.PicturesOf(cases).Select(PictureDigest);

    // What cannot be read is told by the step.
    private static string PictureDigest(string path)
    {
        try
        {
            return File.Exists(path) && !OutputFile.IsSpecial(path)
                ? Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path))) : "none";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "none";
        }
    }

    /// <summary>
    /// The assemblies of the program: where only the inside of one has changed, those that refer to it are not built
    /// anew.
    /// </summary>
    public static IReadOnlyList<Assembly> Assemblies { get; } =
    [
        typeof(ShardFiles).Assembly,
        .. typeof(ShardFiles).Assembly.GetReferencedAssemblies()
            .Where(name => name.Name!.StartsWith("PosTerminal.", StringComparison.Ordinal))
            .OrderBy(name => name.Name, StringComparer.Ordinal).Select(Assembly.Load),
    ];

    /// <summary>
    /// The same for this machine alone: which bench the cases are played on, and by which build of the program.
    /// </summary>
    public static string OrderHere(string order, RunOptions options) => Digest(
    [
        order, $"{options.Host} {options.Authority} {options.RigPlace}",
        .. Assemblies.Select(one => $"{one.ManifestModule.ModuleVersionId}"),
    ]);

    private static string Digest(IEnumerable<string> lines) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));

    /// <summary>Writes one.</summary>
    public static void Write(Stream stream, ShardResult result) => JsonSerializer.Serialize(stream, result, s_json);

    /// <summary>All of a folder and the folders in it, in the order of their parts.</summary>
    /// <exception cref="FormatException">They are not all parts of one run, each once.</exception>
    public static IReadOnlyList<ShardResult> Read(string folder)
    {
        string[] files = [.. In(folder)];
        ShardResult[] parts = [.. files.Select(ReadOne)];
        if (parts.Length == 0)
        {
            throw new FormatException($"no result (*.json) in '{folder}'");
        }
        for (int i = 1; i < parts.Length; i++)
        {
            CheckSame(files[0], parts[0], files[i], parts[i]);
        }
        CheckOnce(files, parts);
        if (ShardCheck.ComplaintOf(files, parts) is { Length: > 0 } complaint)
        {
            throw new FormatException(complaint);
        }
        return [.. parts.OrderBy(part => part.Number)];
    }

    /// <summary>The result files in a folder and below.</summary>
    public static IReadOnlyList<string> In(string folder) =>
        FolderFiles.Find(folder, IsNamedSo, (path, why) => throw new FormatException($"'{path}': {why}"));

    /// <summary>True where a file of that path, there or not, is read as a result in that folder.</summary>
    public static bool WouldRead(string folder, string path) =>
        IsNamedSo(RealPath.Of(path)) && FolderFiles.Covers(folder, path);

    private static bool IsNamedSo(string file) => Path.GetExtension(file) == ".json";

    /// <summary>A line for <see cref="KeptResults"/>.</summary>
    public static string LineOf<T>(T part) => JsonSerializer.Serialize(part, s_line);

    /// <summary>What is in such a line; null for nothing.</summary>
    /// <exception cref="JsonException">It is no whole line, or one of another kind.</exception>
    public static T? Of<T>(string line) => JsonSerializer.Deserialize<T>(line, s_line);

    /// <summary>The run in such a line.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static ShardResult RunOf(string file, string line) => ReadOne(file, Encoding.UTF8.GetBytes(line));

    private static ShardResult ReadOne(string file) => ReadOne(file, File.ReadAllBytes(file));

    private static ShardResult ReadOne(string file, byte[] json)
    {
        try
        {
            ShardResult? part = JsonSerializer.Deserialize<ShardResult>(json, s_json);
            bool isOfForm = part is { Form: ShardResult.CurrentForm, Count: >= 1 and <= Shard.MostShards, Number: >= 1 }
                && part.Number <= part.Count;
            string complaint = isOfForm ? ShardCheck.ComplaintOf(part!) : "a result of another form";
            return complaint.Length == 0 ? part! : throw new FormatException($"'{file}': {complaint}");
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            throw new FormatException($"'{file}' is no result of 'run --shard'");
        }
    }

    /// <summary>Complains where two are not of one run.</summary>
    /// <exception cref="FormatException">They are not.</exception>
    public static void CheckSame(string oneFile, ShardResult one, string otherFile, ShardResult other)
    {
        string difference = one.Program != other.Program ? $"of other programs: {one.Program} and {other.Program}"
            : one.Count != other.Count ? $"of {one.Count} and of {other.Count} shards"
            : one.Order != other.Order || one.Total != other.Total || one.FailsOnSkip != other.FailsOnSkip
                ? "of runs of other scenarios, pictures, seeds or options" : "";
        if (difference.Length > 0)
        {
            throw new FormatException($"'{oneFile}' and '{otherFile}' are {difference}");
        }
    }

    private static void CheckOnce(string[] files, ShardResult[] parts)
    {
        for (int number = 1; number <= parts[0].Count; number++)
        {
            string[] of = [.. files.Where((_, i) => parts[i].Number == number)];
            if (of.Length != 1)
            {
                string what = of.Length == 0 ? "is missing" : $"is there {of.Length} times: {string.Join(", ", of)}";
                throw new FormatException($"shard {number}/{parts[0].Count} {what}");
            }
        }
    }
}
