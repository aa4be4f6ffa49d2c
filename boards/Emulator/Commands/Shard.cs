using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PosTerminal.Emulator.Commands;

/// <summary>One of several machines that share the cases of a run: part Number of Count.</summary>
/// <param name="Number">1 to Count.</param>
/// <param name="Count">How many there are.</param>
public sealed record Shard(int Number, int Count)
{
    /// <summary>Most machines.</summary>
    public const int MostShards = 1000;

    /// <summary>One machine that plays all.</summary>
    public static Shard Whole { get; } = new(1, 1);

    /// <summary>"2/3"; null for anything else.</summary>
    public static Shard? Parse(string? text)
    {
        string[] parts = text?.Split('/') ?? [];
        return parts.Length == 2 && TryRead(parts[0], out int number) && TryRead(parts[1], out int count)
            && number <= count ? new Shard(number, count) : null;
    }

    /// <summary>True for the cases of this part. The name alone decides, so that a new scenario moves no other.
    /// </summary>
    public bool Has(string caseName)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(caseName));
        return BinaryPrimitives.ReadUInt64BigEndian(hash) % (ulong)Count == (ulong)(Number - 1);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Count}");

    private static bool TryRead(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number)
        && number is >= 1 and <= MostShards;
}
