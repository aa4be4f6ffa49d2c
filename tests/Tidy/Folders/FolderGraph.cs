using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;

namespace PosTerminal.Tidy.Folders;

/// <summary>
/// Which folders of a project know which: a node is a folder that holds files, an arrow leads to the folder of a
/// type that one of them uses. The files beside the project file are a node too, <see cref="TopFolder"/>.
/// </summary>
internal sealed class FolderGraph
{
    internal const string TopFolder = "(top)";

    private readonly ImmutableArray<string> _folders;
    private readonly ImmutableArray<FolderArrow> _uses;

    internal FolderGraph(IEnumerable<string> folders, IEnumerable<FolderArrow> uses)
    {
        _folders = folders.Distinct().Order(StringComparer.Ordinal).ToImmutableArray();
        _uses = uses.OrderBy(use => use.File, StringComparer.Ordinal).ThenBy(use => use.Line).ToImmutableArray();
    }

    internal IEnumerable<FolderArrow> ArrowsOutOf(string folder) => _uses.Where(use => use.From == folder);

    internal bool Has(string arrow) => _uses.Any(use => use.Arrow == arrow);

    internal FolderGraph Without(params string[] arrows) =>
        new(_folders, _uses.Where(use => !arrows.Contains(use.Arrow)));

    /// <summary>
    /// The circles, shortest first. Each is cut at its weakest arrow before the next is looked for, so that the list
    /// ends, and cutting all that it names leaves no circle.
    /// </summary>
    internal IEnumerable<FolderCircle> Circles()
    {
        FolderGraph rest = this;
        while (FolderCircle.ShortestOf(rest._folders, rest._uses) is FolderCircle circle)
        {
            yield return circle;
            rest = rest.Without(circle.Back.Arrow);
        }
    }

    /// <summary>
    /// The picture of the folders for a page, as Mermaid. An arrow that a longer way implies is left out, else a
    /// dozen folders are a web that nobody reads.
    /// </summary>
    internal string ToMermaid()
    {
        StringBuilder text = new("graph TD\n");
        foreach (string folder in _folders)
        {
            string[] known = KnownTo(folder).ToArray();
            string[] drawn = known.Where(to => !known.Any(other => other != to && Reaches(other, to))).ToArray();
            text.Append("    ").Append(NameOf(folder)).Append(folder == NameOf(folder) ? "" : $"[\"{folder}\"]");
            text.Append(drawn.Length == 0 ? "" : " --> " + string.Join(" & ", drawn.Select(NameOf))).Append('\n');
        }

        return text.ToString();
    }

    // Of signs Mermaid takes few in a name; what a reader sees may have more.
    private static string NameOf(string folder) => string.Concat(folder.Where(char.IsLetterOrDigit));

    private IEnumerable<string> KnownTo(string folder) => _uses.Where(use => use.From == folder)
        .Select(use => use.To).Distinct().Order(StringComparer.Ordinal);

    private bool Reaches(string from, string to)
    {
        HashSet<string> seen = new() { from };
        Queue<string> open = new(seen);
        while (open.TryDequeue(out string? next))
        {
            foreach (string known in KnownTo(next).Where(seen.Add))
            {
                open.Enqueue(known);
            }
        }

        return seen.Contains(to);
    }
}
