using System;
using System.Collections.Immutable;
using System.Linq;

namespace PosTerminal.Tidy.Rules;

/// <summary>All rules: every class here that is one.</summary>
internal static class RuleBook
{
    internal static ImmutableArray<Rule> All { get; } = typeof(Rule).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract)
        .OrderBy(type => type.Name, StringComparer.Ordinal)
        .Select(type => (Rule)Activator.CreateInstance(type)!)
        .ToImmutableArray();
}
