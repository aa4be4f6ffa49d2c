using System;
using System.Collections.Generic;
using System.Linq;

namespace PosTerminal.Emulator.Yaml;

/// <summary>Finds what somebody probably meant.</summary>
public static class Suggestion
{
    /// <summary>"; did you mean 'x'?" or, when nothing is near enough, "".</summary>
    public static string For(string name, IEnumerable<string> known)
    {
        string? nearest = Nearest(name, known);
        return nearest is null ? "" : $"; did you mean '{nearest}'?";
    }

    /// <summary>" (known: a, b)", or "" when there is none.</summary>
    public static string List(IEnumerable<string> known)
    {
        string names = string.Join(", ", known);
        return names.Length == 0 ? "" : $" (known: {names})";
    }

    /// <summary>The known name with the fewest slips, at most one in three characters; or null.</summary>
    public static string? Nearest(string name, IEnumerable<string> known)
    {
        int limit = Math.Max(1, name.Length / 3);
        return name.Length > 60 ? null : known
            .Select(candidate => (candidate, distance: Distance(name, candidate)))
            .Where(pair => pair.distance <= limit && pair.distance < pair.candidate.Length)
            .OrderBy(pair => pair.distance).ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate).FirstOrDefault();
    }

    /// <summary>Slips between two words: insert, drop, replace, swap neighbours; case is free.</summary>
    public static int Distance(string left, string right)
    {
        int[,] cost = new int[left.Length + 1, right.Length + 1];
        for (int i = 0; i <= left.Length; i++)
        {
            for (int j = 0; j <= right.Length; j++)
            {
                cost[i, j] = i == 0 ? j : j == 0 ? i : Cheapest(cost, left, right, i, j);
            }
        }
        return cost[left.Length, right.Length];
    }

    private static int Cheapest(int[,] cost, string left, string right, int i, int j)
    {
        int replace = Same(left[i - 1], right[j - 1]) ? 0 : 1;
        int best = Math.Min(Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1, cost[i - 1, j - 1] + replace);
        bool isSwap = i > 1 && j > 1
            && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]);
        return isSwap ? Math.Min(best, cost[i - 2, j - 2] + 1) : best;
    }

    private static bool Same(char left, char right) =>
        char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
