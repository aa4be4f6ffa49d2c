using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace PosTerminal.Mutants.Rows;

/// <summary>The planted faults, a file for each room. A key that is none of a row's is an error.</summary>
public static class MutantList
{
    private static readonly IDeserializer s_reader = new DeserializerBuilder()
        .WithNamingConvention(HyphenatedNamingConvention.Instance)
        .Build();

    /// <summary>All of them, in the order of their files and rows.</summary>
    /// <exception cref="InvalidDataException">A file is no list of faults, or two have one name.</exception>
    public static IReadOnlyList<Mutant> Read(string folder)
    {
        List<Mutant> all = [.. Directory.EnumerateFiles(folder, "*.yaml")
            .Order(StringComparer.Ordinal)
            .SelectMany(ReadFile)];
        string? twice = all.GroupBy(mutant => mutant.Fault).FirstOrDefault(group => group.Count() > 1)?.Key;
        return twice is null ? all : throw new InvalidDataException($"two rows are called '{twice}'");
    }

    /// <summary>Draws some of them, always the same for one seed.</summary>
    public static IReadOnlyList<Mutant> Sample(IReadOnlyList<Mutant> all, int count, int seed)
    {
        Mutant[] drawn = [.. all];
        new Random(seed).Shuffle(drawn);
        return [.. drawn.Take(count).OrderBy(mutant => all.ToList().IndexOf(mutant))];
    }

    private static List<Mutant> ReadFile(string path)
    {
        try
        {
            List<Mutant> rows = s_reader.Deserialize<List<Mutant>>(File.ReadAllText(path)) ?? [];
            rows.ForEach(row => row.Room = Path.GetFileNameWithoutExtension(path));
            return rows;
        }
        catch (YamlException exception)
        {
            string reason = exception.InnerException?.Message ?? exception.Message;
            throw new InvalidDataException($"{path}({exception.Start.Line},{exception.Start.Column}): {reason}");
        }
    }
}
