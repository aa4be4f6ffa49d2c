using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Tests.Host;

namespace PosTerminal.Tests.Swipes;

/// <summary>
/// Regular cells without the framing of a bank card, as transit cards have them: drawn ones, and recordings of real
/// cards where they lie beside the checkout.
/// </summary>
[TestClass]
public sealed class UnframedStripeTests(TestContext context)
{
    private const int GroupCount = 10;
    private const int GroupLength = 10;
    private const double CellUs = 400;

    // Always the same: drawn anew, a stripe looks like an account number now and then, and its bits are withheld.
    private const int Seed = 17;

    private static readonly string s_edge = new('0', 40);

    [TestMethod]
    public void Cells_without_framing_give_their_bits_and_are_no_bank_card()
    {
        Random random = new(Seed);
        for (int i = 0; i < 20; i++)
        {
            string bits = Bits(random);
            string file = Path.GetTempFileName();
            File.WriteAllLines(file, Intervals($"{s_edge}{bits}{s_edge}", random));
            AssertGives(file, bits, $"seed {Seed}, stripe {i}");
            File.Delete(file);
        }
    }

    [TestMethod]
    public void Recorded_transit_cards_beside_the_checkout_give_the_bits_of_their_manifest()
    {
        if (!SharedMaterial.TryFind("swipes/manifest.json", out string list))
        {
            context.WriteLine("no recordings beside this checkout; the drawn stripes stand for them");
            return;
        }
        string folder = Path.GetDirectoryName(list)!;
        using JsonDocument manifest = JsonDocument.Parse(File.ReadAllText(list));
        foreach (JsonElement swipe in manifest.RootElement.EnumerateArray())
        {
            string bits = swipe.GetProperty("core_bits").GetString()!;
            string wav = Path.GetFileName(swipe.GetProperty("source").GetString()!.Split(' ')[1]);
            string csv = swipe.GetProperty("name").GetString() + ".csv";
            foreach (string file in new[] { csv, wav }.Select(name => Path.Combine(folder, name)).Where(File.Exists))
            {
                AssertGives(file, bits, file);
            }
        }
    }

    private static void AssertGives(string file, string bits, string what)
    {
        (int exit, string output, string _) = DecodeCommandTests.Run(file, "--bits");
        Assert.AreEqual(0, exit, what);
        StringAssert.Contains(output, "not a bank card", what);
        Assert.IsTrue(
            output.Contains(bits) || output.Contains(string.Concat(bits.Reverse())), what + "\n" + output);
    }

    // Zeros between the groups: what is drawn must not look like the characters of a bank card by chance.
    private static string Bits(Random random)
    {
        IEnumerable<string> groups = Enumerable.Range(0, GroupCount).Select(_ =>
            string.Concat(Enumerable.Range(0, GroupLength).Select(_ => random.Next(2))) + new string('0', GroupLength));
        return $"1{string.Concat(groups)}1";
    }

    // F2F: a 1 has one more transition, in the middle of its cell. The hand varies by a hundredth.
    private static IEnumerable<string> Intervals(string bits, Random random) => bits
        .SelectMany(bit => bit == '1' ? new[] { CellUs / 2, CellUs / 2 } : [CellUs])
        .Select(interval => $"{(int)(interval * (0.99 + (0.02 * random.NextDouble())))}");
}
