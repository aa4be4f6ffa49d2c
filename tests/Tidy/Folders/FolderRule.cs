using System.Collections.Generic;
using System.Linq;

namespace PosTerminal.Tidy.Folders;

/// <summary>The folders of a project form no circle, and some of them know no other folder.</summary>
internal static class FolderRule
{
    // The transition table: whoever wants to know what the terminal does reads it first and needs nothing else.
    private static readonly (string Project, string Folder)[] s_alone = { ("firmware", "Rules") };

    internal static IEnumerable<string> Offences(string project, FolderGraph graph)
    {
        IEnumerable<string> circles = graph.Circles().Select(circle => $"{project}: {circle}");
        IEnumerable<string> arrows = s_alone.Where(alone => alone.Project == project)
            .SelectMany(alone => graph.ArrowsOutOf(alone.Folder))
            .Select(arrow => $"{project}: {arrow.From} knows no other folder, but {arrow}");
        return arrows.Concat(circles);
    }
}
