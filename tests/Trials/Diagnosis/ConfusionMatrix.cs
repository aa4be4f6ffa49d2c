using System;
using System.IO;

namespace PosTerminal.Trials.Diagnosis;

/// <summary>How often which truth got which verdict.</summary>
public sealed class ConfusionMatrix
{
    private static readonly Finding[] s_findings = Enum.GetValues<Finding>();
    private readonly int[,] _counts = new int[s_findings.Length, s_findings.Length];

    /// <summary>Histories counted.</summary>
    public int Total { get; private set; }

    /// <summary>Histories whose verdict is the truth.</summary>
    public int Right { get; private set; }

    /// <summary>Histories whose verdict is neither the truth nor undecided.</summary>
    public int Wrong { get; private set; }

    /// <summary>Counts one history.</summary>
    public void Add(Finding truth, Finding verdict)
    {
        _counts[(int)truth, (int)verdict]++;
        Total++;
        Right += verdict == truth ? 1 : 0;
        Wrong += verdict != truth && verdict != Finding.Undecided ? 1 : 0;
    }

    /// <summary>Writes a Markdown table, a row for each truth.</summary>
    public void Write(TextWriter output)
    {
        output.WriteLine($"| truth | {string.Join(" | ", s_findings)} |");
        output.WriteLine($"|---|{string.Concat(Array.ConvertAll(s_findings, _ => "---|"))}");
        foreach (Finding truth in s_findings.AsSpan(1))
        {
            string[] cells = Array.ConvertAll(s_findings, verdict => _counts[(int)truth, (int)verdict].ToString());
            output.WriteLine($"| {truth} | {string.Join(" | ", cells)} |");
        }
    }
}
