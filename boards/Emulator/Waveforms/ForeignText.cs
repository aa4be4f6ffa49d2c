using System.Globalization;
using System.Linq;

namespace PosTerminal.Emulator.Waveforms;

/// <summary>
/// Text out of a file of somebody else, for complaints: a terminal obeys control characters, and a line may be a file.
/// </summary>
internal static class ForeignText
{
    private const int LongestQuote = 40;

    /// <summary>The text with its control characters and marks of direction as \xHH or \uHHHH.</summary>
    internal static string Shown(string text) =>
        text.Any(IsHidden) ? string.Concat(text.Select(c => IsHidden(c) ? Code(c) : $"{c}")) : text;

    /// <summary>The begin of the text, in quotes.</summary>
    internal static string Quoted(string text) =>
        text.Length > LongestQuote ? $"'{text[..LongestQuote]}...'" : $"'{text}'";

    private static string Code(char c) => c <= 0xFF ? $"\\x{(int)c:x2}" : $"\\u{(int)c:x4}";

    private static bool IsHidden(char c) => char.IsControl(c) || char.GetUnicodeCategory(c)
        is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
