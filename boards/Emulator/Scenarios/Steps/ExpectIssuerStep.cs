using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Emulator.Scenarios.Stage;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.Scenarios.Steps;

/// <summary>
/// "expect-issuer: { approvals: 0, reversals: 1 }": what the issuer has booked so far; "status" is what it was told of
/// the devices.
/// </summary>
public sealed record ExpectIssuerStep : Step
{
    private const int StatusLength = 5;

    /// <summary>Approved sales; null for any number.</summary>
    public int? Approvals { get; init; }

    /// <summary>Approved sales undone; null for any number.</summary>
    public int? Reversals { get; init; }

    /// <summary>Declined sales; null for any number.</summary>
    public int? Declines { get; init; }

    /// <summary>'1' or '0' for keyboard, PIN pad, reader, printer and display; null for anything.</summary>
    public string? Status { get; init; }

    /// <summary>Longest wait in ns; null for the default.</summary>
    public long? WithinNs { get; init; }

    /// <summary>Understands the value of the verb.</summary>
    public static ExpectIssuerStep Read(Value value)
    {
        Fields fields = value.AsFields();
        var step = new ExpectIssuerStep
        {
            Approvals = ReadCount(fields.Find("approvals")),
            Reversals = ReadCount(fields.Find("reversals")),
            Declines = ReadCount(fields.Find("declines")),
            Status = ReadStatus(fields.Find("status")),
            WithinNs = fields.Find("within")?.AsTimeNs(),
        };
        fields.RefuseRest();
        bool isEmpty = step is { Approvals: null, Reversals: null, Declines: null, Status: null };
        if (isEmpty && value.Node.Kind == NodeKind.Mapping)
        {
            value.Errors.Add(value.Mark, ErrorCodes.Missing,
                "'expect-issuer' needs 'approvals', 'reversals', 'declines' or 'status'");
        }
        return step;
    }

    /// <inheritdoc/>
    public override IReadOnlyCollection<string> Needs => [Feature.Issuer];

    /// <inheritdoc/>
    public override Failure? Perform(Play play)
    {
        if (play.WaitFor(() => IsBooked(play.Bench.Ledger), WithinNs))
        {
            return null;
        }
        IssuerLedger ledger = play.Bench.Ledger;
        string? status = Status is null ? null : ledger.Status;
        return new Failure(this,
            $"issuer with {Text(Approvals, Reversals, Declines, Status)}{play.WithinText(WithinNs)}",
            $"issuer with {Text(ledger.Approvals, ledger.Reversals, ledger.Declines, status)}");
    }

    private static int? ReadCount(Value? value) => (int?)value?.AsWhole(0, 1_000_000);

    private static string? ReadStatus(Value? value)
    {
        string? text = value?.AsText();
        if (!string.IsNullOrEmpty(text) && (text.Length != StatusLength || text.Any(one => one is not ('0' or '1'))))
        {
            value!.Refuse("'status' is '1' or '0' for keyboard, PIN pad, reader, printer and display, as \"11101\"");
        }
        return text;
    }

    private static string Text(int? approvals, int? reversals, int? declines, string? status)
    {
        string text = "";
        text += approvals is null ? "" : $"approvals {approvals} ";
        text += reversals is null ? "" : $"reversals {reversals} ";
        text += declines is null ? "" : $"declines {declines} ";
        text += status is null ? "" : $"status '{status}'";
        return text.TrimEnd();
    }

    private bool IsBooked(IssuerLedger ledger) =>
        (Approvals is null || Approvals == ledger.Approvals)
        && (Reversals is null || Reversals == ledger.Reversals)
        && (Declines is null || Declines == ledger.Declines)
        && (Status is null || Status == ledger.Status);
}
