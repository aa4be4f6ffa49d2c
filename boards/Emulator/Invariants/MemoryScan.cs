using System.Collections.Generic;

namespace PosTerminal.Emulator.Invariants;

/// <summary>
/// Searches all that can be reached from the machine, without the emulator around the terminal, for secrets in every
/// spelling, and its queues and its reader for what they kept.
/// </summary>
/// <param name="patterns">The secrets.</param>
public sealed class MemoryScan(SecretPatterns patterns)
{
    private readonly MemorySpellings _spellings = new();

    /// <summary>A scan for digits.</summary>
    public MemoryScan(params IReadOnlyList<string> digits)
        : this(PatternsOf(digits))
    {
    }

    /// <summary>What was found, by name and by the fields that hold it.</summary>
    public List<string> Finds { get; } = [];

    /// <summary>Looks into an object and all that it refers to.</summary>
    public void Search(object? target, string name) => new MemoryWalk(MemoryWalk.IsTerminal, Look).Visit(target, name);

    private void Look(string name, object target)
    {
        string? secret = _spellings.Find(target, patterns) ?? EmptyQueue.LeftIn(target);
        if (secret is not null)
        {
            Finds.Add($"{secret} in {name}");
        }
    }

    private static SecretPatterns PatternsOf(IReadOnlyList<string> digits)
    {
        SecretPatterns patterns = new();
        foreach (string run in digits)
        {
            patterns.AddDigits("digits", run);
        }
        return patterns;
    }
}
