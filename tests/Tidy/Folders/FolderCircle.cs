using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace PosTerminal.Tidy.Folders;

/// <summary>
/// Folders that know each other all the way round. The first arrow is the one with the fewest uses, likely the one
/// to cut; each stands here with its first use.
/// </summary>
internal sealed record FolderCircle(ImmutableArray<FolderArrow> Arrows)
{
    internal FolderArrow Back => Arrows[0];

    /// <summary>The circle with the fewest folders, or null if there is none.</summary>
    internal static FolderCircle? ShortestOf(IEnumerable<string> folders, IEnumerable<FolderArrow> uses)
    {
        ILookup<string, FolderArrow[]> arrows = uses.GroupBy(use => use.Arrow)
            .Select(group => group.ToArray())
            .ToLookup(same => same[0].From);
        return folders.Select(folder => WayBack(folder, arrows))
            .OfType<ImmutableArray<FolderArrow[]>>()
            .OrderBy(way => way.Length)
            .ThenBy(way => way.Min(Weight))
            .Select(FromWeakest)
            .FirstOrDefault();
    }

    public override string ToString()
    {
        string way = string.Join(" -> ", Arrows.Select(arrow => arrow.From).Append(Back.From));
        return $"""
            The folders {way} form a circle.
              back:  {Back}
              forth: {string.Join("\n         ", Arrows.Skip(1))}
              Cut one of these arrows: move a type to another folder, or hand in what is needed.
            """;
    }

    // What lies beside the project file puts the rest together; never advise it to stop.
    private static int Weight(FolderArrow[] same) =>
        same[0].From == FolderGraph.TopFolder ? int.MaxValue : same.Length;

    private static FolderCircle FromWeakest(ImmutableArray<FolderArrow[]> way)
    {
        int weakest = way.IndexOf(way.MinBy(Weight)!);
        return new FolderCircle(way.Skip(weakest).Concat(way.Take(weakest))
            .Select(same => same[0]).ToImmutableArray());
    }

    // Breadth first: the first way that comes back is a shortest one.
    private static ImmutableArray<FolderArrow[]>? WayBack(string start, ILookup<string, FolderArrow[]> arrows)
    {
        HashSet<string> seen = new();
        Queue<ImmutableArray<FolderArrow[]>> open = new();
        open.Enqueue(ImmutableArray<FolderArrow[]>.Empty);
        while (open.TryDequeue(out ImmutableArray<FolderArrow[]> way))
        {
            string end = way.IsEmpty ? start : way[^1][0].To;
            if (end == start && !way.IsEmpty)
            {
                return way;
            }

            foreach (FolderArrow[] next in seen.Add(end) ? arrows[end] : [])
            {
                open.Enqueue(way.Add(next));
            }
        }

        return null;
    }
}
