using System.Collections.Generic;
using System.Linq;

namespace PosTerminal.Emulator.Decoding;

/// <summary>
/// Which columns of a logic analyser's CSV are lines: before them may stand times, behind them a trigger.
/// </summary>
/// <param name="HasTime">True when the first column has times.</param>
/// <param name="HasTrigger">True when the last column says where sigrok has triggered.</param>
/// <param name="Count">All columns.</param>
internal sealed record CsvColumns(bool HasTime, bool HasTrigger, int Count)
{
    private const string Trigger = "Trigger";

    /// <summary>The first line.</summary>
    internal int First => HasTime ? 1 : 0;

    /// <summary>Lines, and columns of voltages between them.</summary>
    internal int Lines => Count - First - (HasTrigger ? 1 : 0);

    /// <summary>Finds them by the row of names; where there is none, by what they hold.</summary>
    internal static CsvColumns Of(RecordingFile file, CsvHead head)
    {
        if (head.Labels == null)
        {
            return ByValues(file, head);
        }

        bool hasTime = head.First.IsTime || head.First.IsSamples;
        int lines = head.Labels.Count - (hasTime ? 1 : 0);
        bool isOfSigrok = head.RateHz > 0 || (hasTime && !head.First.HasBrackets);
        bool hasTrigger = isOfSigrok && lines > 1 && head.Labels[^1].Text == Trigger && head.Names.Length != lines;
        return new(hasTime, hasTrigger, head.Labels.Count);
    }

    /// <summary>Their names, from the comment or the row of names; units and no names are numbered.</summary>
    internal IReadOnlyList<string> Names(CsvHead head)
    {
        string[] called = [.. (head.Labels ?? []).Skip(First).Take(Lines).Select(label => label.Text)];
        IReadOnlyList<string> names = head.Names.Length == Lines ? head.Names : called;
        bool areNames = names.Count == Lines && names.Distinct().Count() == Lines;
        return areNames ? names : [.. Enumerable.Range(1, Lines).Select(number => $"{number}")];
    }

    // Times grow over 1; those of sigrok without a rate are all 0, where a trigger in the last column would be 0 too.
    private static CsvColumns ByValues(RecordingFile file, CsvHead head)
    {
        int count = 0;
        bool hasTimes = false;
        bool isFirstZero = true;
        bool isLastZero = true;
        foreach ((int _, string row) in head.Rows(file))
        {
            List<CsvCell> cells = CsvCell.Split(row, head.Separator);
            count = count == 0 ? cells.Count : count;
            hasTimes |= !cells[0].IsLevel;
            isFirstZero &= cells[0].Text == "0";
            isLastZero &= cells[^1].Text == "0";
        }

        int more = head.Names.Length == 0 ? 0 : count - head.Names.Length;
        bool hasTime = hasTimes || more > 1 || (more == 1 && isFirstZero && !isLastZero);
        return new(hasTime, more - (hasTime ? 1 : 0) > 0, count);
    }
}
