using System.Collections.Generic;
using System.Linq;

namespace PosTerminal.Emulator.PowerCuts;

/// <summary>What "--power-cuts", "--cut-depth" and "--after-cut" ask for.</summary>
/// <param name="Mode">Which cuts.</param>
/// <param name="Points">Those that are listed.</param>
/// <param name="Depth">Cuts in a row of one run, 1 or 2.</param>
/// <param name="After">What becomes of network and issuer after them.</param>
public sealed record CutOrder(
    CutMode Mode, IReadOnlyList<CutPoint> Points, int Depth = 1, AfterCut After = AfterCut.Heal)
{
    private const string HostileWord = "hostile";

    /// <summary>No cuts.</summary>
    public static CutOrder None { get; } = new(CutMode.None, []);

    /// <summary>Words for what becomes of network and issuer.</summary>
    public static IReadOnlyList<string> AfterWords { get; } = ["heal", HostileWord];

    /// <summary>The meaning of one of <see cref="AfterWords"/>.</summary>
    public static AfterCut AfterOf(string word) => word == HostileWord ? AfterCut.Hostile : AfterCut.Heal;

    /// <summary>
    /// Understands "none", "linear", "exhaustive", "lying-close", "full-flash", "1,4,9" and ":12t17,3b"; null when it
    /// cannot.
    /// </summary>
    public static CutOrder? Parse(string text) => text switch
    {
        "none" => None,
        "linear" => new(CutMode.Linear, []),
        "exhaustive" => new(CutMode.Exhaustive, []),
        "lying-close" => new(CutMode.LyingClose, []),
        "full-flash" => new(CutMode.FullFlash, []),
        _ when text.StartsWith(':') => ParsePoints(text[1..], CutMode.Replay),
        _ => ParsePoints(text, CutMode.Listed),
    };

    /// <summary>The cuts of a run, given the bytes that each of its operations writes.</summary>
    public IEnumerable<CutPoint> PointsOf(IReadOnlyList<int> operations) => Mode switch
    {
        CutMode.Linear => EachOf(operations, CutKind.After),
        CutMode.LyingClose => EachOf(operations, CutKind.Swallowed),
        CutMode.FullFlash => EachOf(operations, CutKind.Full, CutKind.FullAndSilent),
        CutMode.Exhaustive => operations.SelectMany((bytes, index) => CutPoint.AllOf(index + 1, bytes)),
        CutMode.Listed => Points.Where(point => point.Operation <= operations.Count),
        _ => [],
    };

    private static IEnumerable<CutPoint> EachOf(IReadOnlyList<int> operations, params CutKind[] kinds) =>
        Enumerable.Range(1, operations.Count).SelectMany(number => kinds.Select(kind => new CutPoint(number, kind)));

    /// <summary>The words that replay some cuts.</summary>
    public static string Replay(IReadOnlyList<CutPoint> cuts, AfterCut after = AfterCut.Heal) =>
        $":{string.Join(',', cuts)}{(after == AfterCut.Hostile ? $" --after-cut {HostileWord}" : "")}";

    private static CutOrder? ParsePoints(string text, CutMode mode)
    {
        var points = new List<CutPoint>();
        foreach (string word in text.Split(','))
        {
            if (!CutPoint.TryParse(word, out CutPoint point))
            {
                return null;
            }
            points.Add(point);
        }
        return new(mode, points);
    }
}
