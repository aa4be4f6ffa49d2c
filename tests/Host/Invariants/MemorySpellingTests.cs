using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Invariants;
using PosTerminal.Emulator.Machine;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Host.Invariants;

/// <summary>Each spelling of a secret is planted behind the machine of a bench, and found from the machine.</summary>
[TestClass]
public class MemorySpellingTests
{
    private const string Pin = "907153264818";

    private static readonly byte[] s_key = Convert.FromHexString("7A3E5C7B1D2F40618293A4B5C6D7E8F9");
    private static readonly ushort[] s_flux = [214, 431, 209, 218, 440, 427];

    [TestMethod]
    [DynamicData(nameof(Spellings))]
    public void Is_found_as(string spelling, object planted)
    {
        List<string> finds = Scan(planted);
        Assert.HasCount(1, finds, spelling);
        Assert.Contains("ShelfLink.Planted", finds[0], spelling);
    }

    [TestMethod]
    [DynamicData(nameof(Others))]
    public void Is_not_mistaken_for(string what, object planted) =>
        Assert.AreEqual("", string.Join(", ", Scan(planted)), what);

    public static IEnumerable<(string Spelling, object Planted)> Spellings()
    {
        int[] digits = [.. Pin.Select(digit => digit - '0')];
        yield return ("a string", Pin);
        yield return ("a string in a list", (string[])["", $"PIN {Pin}"]);
        yield return ("characters", Pin.ToCharArray());
        yield return ("ASCII", Encoding.ASCII.GetBytes($"x{Pin}x"));
        yield return ("ASCII in integers", Array.ConvertAll(digits, digit => digit + '0'));
        yield return ("digits in bytes", Array.ConvertAll(digits, digit => (byte)digit));
        yield return ("digits in shorts", Array.ConvertAll(digits, digit => (short)digit));
        yield return ("digits in integers", digits);
        yield return ("digits in longs", Array.ConvertAll(digits, digit => (long)digit));
        yield return ("packed digits", Convert.FromHexString(Pin));
        yield return ("packed digits that begin in the middle of a byte", Convert.FromHexString($"C{Pin}F"));
        yield return ("packed digits in integers", Array.ConvertAll(Convert.FromHexString(Pin), one => (int)one));
        yield return ("packed digits in a long", (object)0x4C_9071_5326_4818);
        yield return ("a number", (object)907_153_264_818);
        yield return ("a number among others", (long[])[0, 907_153_264_818]);
        yield return ("a key in bytes", (byte[])[1, .. s_key]);
        yield return ("a key in integers", Array.ConvertAll(s_key, one => (int)one));
        yield return ("a key in words of 32 bits", (uint[])[0x7A3E5C7B, 0x1D2F4061, 0x8293A4B5, 0xC6D7E8F9]);
        yield return ("a key in two longs", (ulong[])[0x7A3E5C7B_1D2F4061, 0x8293A4B5_C6D7E8F9]);
        yield return ("a key in half bytes",
            s_key.SelectMany(one => (byte[])[(byte)(one >> 4), (byte)(one & 15)]).ToArray());
        yield return ("a key in hex", Convert.ToHexString(s_key));
        yield return ("a key in small hex", Encoding.ASCII.GetBytes(Convert.ToHexStringLower(s_key)));
        yield return ("intervals", (ushort[])[1, .. s_flux, 1]);
        yield return ("intervals backward", s_flux.Reverse().ToArray());
        yield return ("intervals in integers", Array.ConvertAll(s_flux, one => (int)one));
        yield return ("sums of intervals", (int[])[1000, 1214, 1645, 1854, 2072, 2512, 2939]);
        yield return ("bytes of intervals",
            s_flux.SelectMany(one => (byte[])[(byte)(one >> 8), (byte)one]).ToArray());
    }

    public static IEnumerable<(string What, object Planted)> Others()
    {
        yield return ("the begin of a PIN", Pin[..11]);
        yield return ("a PIN with a gap", Pin[..6] + " " + Pin[6..]);
        yield return ("zeros", new byte[600]);
        yield return ("another key", Convert.FromHexString("7A3E5C7B1D2F40618293A4B5C6D7E8F8"));
        yield return ("steps that are no intervals", (int[])[0, 214, 645, 854, 1072, 1512, 1938]);
    }

    private static List<string> Scan(object planted)
    {
        Shelf shelf = new();
        Bench bench = new(new BenchOptions(), shelf);
        bench.PowerUp();
        SecretPatterns patterns = new();
        patterns.AddDigits("digits", Pin);
        patterns.AddBytes("a key", s_key);
        patterns.AddWords("flux", s_flux);
        shelf.Link!.Planted = planted;
        MemoryScan scan = new(patterns);
        scan.Search(bench.Machine, "terminal");
        return scan.Finds;
    }

    private sealed class Shelf : BenchParts
    {
        public ShelfLink? Link { get; private set; }

        public override IHostLink MakeLink(IHostLink link) => Link = new ShelfLink(link);
    }

    private sealed class ShelfLink(IHostLink inner) : PassingLink(inner)
    {
        public object? Planted;
    }
}
