using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace PosTerminal.Emulator.Scenarios.Reports;

/// <summary>The name of a case in names of files: "a-wrong-pin-seed7".</summary>
public static class CaseName
{
    // A name in a folder has 255 bytes at most; there is room for what stands before and behind.
    private const int MostBytes = 150;
    private const int DigestDigits = 12;

    /// <summary>Letters and digits of the scenario's name in lower case, dashes between the words; the seed.</summary>
    public static string Of(string scenario, int seed)
    {
        string words = string.Concat(scenario.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' '));
        return $"{Short(string.Join('-', words.Split(' ', StringSplitOptions.RemoveEmptyEntries)))}-seed{seed}";
    }

    // Two long names that begin the same stay two.
    private static string Short(string name)
    {
        if (Encoding.UTF8.GetByteCount(name) <= MostBytes)
        {
            return name;
        }
        string digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..DigestDigits];
        int bytes = 0;
        string head = string.Concat(name.EnumerateRunes().TakeWhile(
            rune => (bytes += rune.Utf8SequenceLength) <= MostBytes - DigestDigits));
        return $"{head.TrimEnd('-')}-{digest}";
    }
}
