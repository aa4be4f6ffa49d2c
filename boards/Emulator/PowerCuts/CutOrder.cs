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

    /// <summary>The cuts in one operation.</summary>
    /// <param name="operation">From 1.</param>
    /// <param name="bytes">What it writes; 0 for a removal.</param>
    public IEnumerable<CutPoint> PointsIn(int operation, int bytes) => Mode switch
    {
        CutMode.Linear => Each(operation, CutKind.After),
        CutMode.LyingClose => Each(operation, CutKind.Swallowed),
        CutMode.FullFlash => Each(operation, CutKind.Full, CutKind.FullAndSilent),
        CutMode.Exhaustive => CutPoint.AllOf(operation, bytes),
        CutMode.Listed => Points.Where(point => point.Operation == operation
            && (point.Kind != CutKind.Torn || point.Bytes < bytes)),
        _ => [],
    };

    private static IEnumerable<CutPoint> Each(int operation, params CutKind[] kinds) =>
        kinds.Select(kind => new CutPoint(operation, kind));

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
        return new(mode, mode == CutMode.Listed ? [.. points.Distinct()] : points);
    }
}
