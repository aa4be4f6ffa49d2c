using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace PosTerminal.Tests.Host.Documents;

/// <summary>Runs of Chinese characters so long that two texts have them in common only where one copies.</summary>
internal static partial class ArticleRuns
{
    private const int CharacterCount = 7;
    private const int MarkLength = 8;

    /// <summary>Every run of a text, each once.</summary>
    internal static IEnumerable<string> In(string text) => Chinese().Matches(text)
        .SelectMany(match => Enumerable.Range(0, Math.Max(0, match.Length - CharacterCount + 1))
            .Select(start => match.Value.Substring(start, CharacterCount)))
        .Distinct();

    /// <summary>What stands for a run in a list: the article itself is not ours to publish.</summary>
    internal static string MarkOf(string run) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(run)))[..MarkLength];

    [GeneratedRegex(@"[\u4e00-\u9fff]+")]
    private static partial Regex Chinese();
}
