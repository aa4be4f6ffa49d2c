using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Scenarios.Stage;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.Scenarios.Steps;

/// <summary>"expect-display: { contains: 'ENTER PIN' }" or "{ line: 1, text: 'PRESENT CARD' }".</summary>
public sealed record ExpectDisplayStep : Step
{
    /// <summary>Text that one line holds; null when the whole line counts.</summary>
    public string? Contains { get; init; }

    /// <summary>Line, 1 to 4; 0 for any.</summary>
    public int Line { get; init; }

    /// <summary>The whole line without blanks at either end; null where a part is enough.</summary>
    public string? Text { get; init; }

    /// <summary>Longest wait in ns; null for the default.</summary>
    public long? WithinNs { get; init; }

    private string Wanted => Contains is not null
        ? $"display contains \"{Contains}\"{(Line > 0 ? $" in line {Line}" : "")}"
        : $"display line {Line} is \"{Text}\"";

    /// <summary>Understands the value of the verb.</summary>
    public static ExpectDisplayStep Read(Value value)
    {
        Fields fields = value.AsFields();
        Value? text = fields.Find("text");
        var step = new ExpectDisplayStep
        {
            Contains = fields.Find("contains")?.AsText(),
            Line = (int?)fields.Find("line")?.AsWhole(1, 4) ?? 0,
            Text = text?.Node.Kind == NodeKind.Scalar ? text.Node.Text : text?.AsText(),
            WithinNs = fields.Find("within")?.AsTimeNs(),
        };
        fields.RefuseRest();
        bool isComplete = step.Contains is not null ? step.Text is null : step is { Line: > 0, Text: not null };
        if (!isComplete && value.Node.Kind == NodeKind.Mapping)
        {
            value.Errors.Add(value.Mark, ErrorCodes.Missing,
                "'expect-display' needs 'contains', or 'line' and 'text'");
        }
        return step;
    }

    /// <inheritdoc/>
    public override IReadOnlyCollection<string> Needs => [Feature.DisplayText];

    /// <inheritdoc/>
    public override Failure? Perform(Play play) => play.WaitFor(() => IsShown(play.Bench), WithinNs)
        ? null : new Failure(this, Wanted + play.WithinText(WithinNs));

    private bool IsShown(IBench bench)
    {
        bench.Look();
        return bench.Display.Where((_, index) => Line == 0 || index == Line - 1).Any(IsShownIn);
    }

    private bool IsShownIn(string line) => Contains is not null
        ? line.Contains(Contains, System.StringComparison.Ordinal) : line.Trim() == Text!.Trim();
}
