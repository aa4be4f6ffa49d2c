using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.Scenarios.Steps;

/// <summary>
/// "issuer: { answer: '55' }", also "pin", "latency", "sign-on" and "date"; "issuer: silent" is short for the answer
/// alone, and "issuer: { card: visa-pin, balance: 5000 }" is about one card; "book", "then", "reversal", "twice" and
/// "forget" make it lie.
/// </summary>
public sealed record IssuerStep : ActStep
{
    /// <summary>Field 39, or how it misbehaves; null leaves it.</summary>
    public string? Answer { get; init; }

    /// <summary>The PIN that it holds; null leaves it.</summary>
    public string? Pin { get; init; }

    /// <summary>How long it thinks, in ns; null leaves it.</summary>
    public long? LatencyNs { get; init; }

    /// <summary>Field 39 of every answer to a sign-on; null leaves it.</summary>
    public string? SignOn { get; init; }

    /// <summary>The day that its clock says from now on, YYMMDD; null leaves it.</summary>
    public string? Date { get; init; }

    /// <summary>How it deceives the terminal; null leaves it.</summary>
    public LieOrder? Lie { get; init; }

    /// <summary>What becomes of the account of a card; null for none.</summary>
    public AccountOrder? Account { get; init; }

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
    public override IReadOnlyCollection<string> Needs => [Feature.Issuer];

    /// <inheritdoc/>
    protected override void Act(IBench bench)
    {
        if (Answer is not null)
        {
            bench.SetIssuerAnswer(Answer);
        }
        SimulatedIssuer issuer = bench.Issuer;
        issuer.Pin = Pin ?? issuer.Pin;
        issuer.LatencyNs = LatencyNs ?? issuer.LatencyNs;
        issuer.SignOnCode = SignOn ?? issuer.SignOnCode;
        issuer.ClockError = Date is null ? issuer.ClockError : DayOf(Date) - issuer.Clock().Date;
        Account?.ApplyTo(issuer);
        Lie?.ApplyTo(issuer);
    }

    private static IssuerStep Read(Fields fields, bool withAnswer)
    {
        string? pin = ReadPin(fields.Find("pin"));
        AccountOrder? account = ReadAccount(fields, pin);
        var step = new IssuerStep
        {
            Answer = withAnswer ? ReadAnswer(fields.Find("answer")) : null,
            Pin = account is null ? pin : null,
            LatencyNs = fields.Find("latency")?.AsTimeNs(),
            SignOn = ReadCode(fields.Find("sign-on")),
            Date = ReadDate(fields.Find("date")),
            Lie = withAnswer ? ReadLie(fields) : null,
            Account = account,
        };
        fields.RefuseRest();
        return step;
    }

    private static LieOrder ReadLie(Fields fields) => new()
    {
        Books = ReadChoice(fields.Find("book"), "approve", "decline"),
        Then = ReadCode(fields.Find("then")),
        Reversal = ReadCode(fields.Find("reversal")),
        IsTwice = ReadChoice(fields.Find("twice"), "true", "false"),
        Forgets = fields.Find("forget")?.AsOneOf("true") is not null,
    };

    private static bool? ReadChoice(Value? value, string yes, string no)
    {
        string? word = value?.AsOneOf(yes, no);
        return word is null ? null : word == yes;
    }

    private static AccountOrder? ReadAccount(Fields fields, string? pin)
    {
        string? card = fields.Find("card")?.AsOneOf(Vocabulary.BankCards);
        Value? balance = fields.Find("balance");
        Value? state = fields.Find("state");
        if (card is null && (balance ?? state) is { } alone)
        {
            alone.Refuse($"'{alone.Name}' needs 'card'");
        }
        return card is null ? null : new AccountOrder(card)
        {
            BalanceMinor = balance?.AsWhole(0, Firmware.Transaction.Amount.MaximumMinor),
            State = state?.AsOneOf(AccountOrder.States),
            Pin = pin,
        };
    }

    private static string? ReadCode(Value? code)
    {
        string? text = code?.AsText();
        if (!string.IsNullOrEmpty(text) && !IsCode(text))
        {
            code!.Refuse($"'{code.Name}' is a field 39 of two characters");
        }
        return text;
    }

    private static string? ReadDate(Value? date)
    {
        string? text = date?.AsText();
        if (!string.IsNullOrEmpty(text) && !TryReadDay(text, out _))
        {
            date!.Refuse($"'{date.Name}' is a day as YYMMDD");
        }
        return text;
    }

    private static DateTime DayOf(string date) => TryReadDay(date, out DateTime day) ? day : default;

    private static bool TryReadDay(string text, out DateTime day) => DateTime.TryParseExact(
        $"20{text}", "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static bool IsCode(string text) => text.Length == 2 && text.All(char.IsAsciiLetterOrDigit);

    private static string? ReadAnswer(Value? answer)
    {
        string? text = answer?.AsText();
        if (!string.IsNullOrEmpty(text) && !IsCode(text) && !Vocabulary.Answers.Contains(text))
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
