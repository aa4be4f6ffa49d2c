using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.World;
using PosTerminal.Fuzz.Targets;

namespace PosTerminal.Tests.Host.Fuzzing;

/// <summary>What the fuzzer that is guided by coverage has found worth keeping, played without it.</summary>
[TestClass]
public class CorpusTests
{
    private const int MutantsOfAFile = 100;

    public static IEnumerable<object[]> Targets => TargetTable.Names.Select(name => (object[])[name]);

    [TestMethod]
    [DynamicData(nameof(Targets))]
    public void Every_file_of_the_corpus_is_read_without_a_contradiction(string name)
    {
        IFuzzTarget target = TargetTable.Make(name);
        foreach (string file in FilesOf(name))
        {
            Play(target, File.ReadAllBytes(file), Path.GetFileName(file));
        }
    }

    [TestMethod]
    [DynamicData(nameof(Targets))]
    public void So_is_every_file_with_a_few_bytes_changed(string name)
    {
        IFuzzTarget target = TargetTable.Make(name);
        foreach (string file in FilesOf(name))
        {
            byte[] bytes = File.ReadAllBytes(file);
            for (int seed = 0; seed < MutantsOfAFile; seed++)
            {
                Play(target, Change(bytes, new RandomStream(seed, name)), $"{Path.GetFileName(file)}, seed {seed}");
            }
        }
    }

    private static void Play(IFuzzTarget target, byte[] bytes, string what)
    {
        try
        {
            target.Try(bytes);
        }
        catch (Exception exception)
        {
            Assert.Fail($"{what}: {exception}\n{Convert.ToHexString(bytes)}");
        }
    }

    private static byte[] Change(byte[] bytes, RandomStream random)
    {
        List<byte> changed = [.. bytes];
        for (int change = random.Next(1, 5); change > 0; change--)
        {
            int at = random.Next(changed.Count + 1);
            int kind = at == changed.Count ? 2 : random.Next(4);
            Change(changed, at, kind, (byte)random.Next(256));
        }
        return [.. changed];
    }

    private static void Change(List<byte> bytes, int at, int kind, byte value)
    {
        switch (kind)
        {
            case 0: bytes[at] = value; break;
            case 1: bytes[at] ^= (byte)(1 << (value % 8)); break;
            case 2: bytes.Insert(at, value); break;
            default: bytes.RemoveAt(at); break;
        }
    }

    private static IReadOnlyList<string> FilesOf(string name)
    {
        string[] files = Directory.GetFiles(Path.Combine(Repository.Root, "tests", "Fuzz", "Corpus", name));
        Assert.IsNotEmpty(files);
        return files;
    }
}
