using System.Linq;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Scenarios.Source;

namespace PosTerminal.Emulator.Scenarios.Steps;

/// <summary>
/// "issuer: { answer: '55' }", also "pin" and "latency"; "issuer: silent" is short for the answer alone.
/// </summary>
public sealed record IssuerStep : ActStep
{
    /// <summary>Field 39, or how it misbehaves; null leaves it.</summary>
    public string? Answer { get; init; }

    /// <summary>The PIN that it holds; null leaves it.</summary>
    public string? Pin { get; init; }

    /// <summary>How long it thinks, in ns; null leaves it.</summary>
    public long? LatencyNs { get; init; }

    /// <summary>Understands the value of the verb.</summary>
    public static IssuerStep Read(Value value)
    {
        if (value.Node.Kind == NodeKind.Scalar)
        {
            return new IssuerStep { Answer = ReadAnswer(value) };
        }
        IssuerStep step = Read(value.AsFields(), withAnswer: true);
        if (value.Node.Kind == NodeKind.Mapping && value.Node.Entries.Count == 0)
        {
            value.Errors.Add(value.Mark, ErrorCodes.Missing, "'issuer' needs 'answer'");
        }
        return step;
    }

    /// <summary>The issuer of "setup": a PIN and a latency.</summary>
    public static IssuerStep ReadSetup(Value value) =>
        Read(value.AsFields(), withAnswer: false) with { Mark = value.Mark, Verb = value.Name };

    /// <summary>Sets it on a bench.</summary>
    public void ApplyTo(IBench bench) => Act(bench);

    /// <inheritdoc/>
    protected override void Act(IBench bench)
    {
        if (Pin is not null)
        {
            bench.SetIssuerPin(Pin);
        }
        if (LatencyNs is not null)
        {
            bench.SetIssuerLatency(LatencyNs.Value);
        }
        if (Answer is not null)
        {
            bench.SetIssuerAnswer(Answer);
        }
    }

    private static IssuerStep Read(Fields fields, bool withAnswer)
    {
        var step = new IssuerStep
        {
            Answer = withAnswer ? ReadAnswer(fields.Find("answer")) : null,
            Pin = ReadPin(fields.Find("pin")),
            LatencyNs = fields.Find("latency")?.AsTimeNs(),
        };
        fields.RefuseRest();
        return step;
    }

    private static string? ReadAnswer(Value? answer)
    {
        string? text = answer?.AsText();
        bool isCode = text is { Length: 2 } && text.All(char.IsAsciiLetterOrDigit);
        if (!string.IsNullOrEmpty(text) && !isCode && !Vocabulary.Answers.Contains(text))
        {
            answer!.Refuse($"'{answer.Name}' is a field 39 of two characters or one of "
                + $"{string.Join(", ", Vocabulary.Answers)}{Suggestion.For(text, Vocabulary.Answers)}");
        }
        return text;
    }

    private static string? ReadPin(Value? pin)
    {
        string? text = pin?.AsText();
        if (!string.IsNullOrEmpty(text) && (text.Length is < 4 or > 12 || !text.All(char.IsAsciiDigit)))
        {
            pin!.Refuse("'pin' has 4 to 12 digits");
        }
        return text;
    }
}
