using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Scenarios.Events;
using PosTerminal.Emulator.Scenarios.Stage;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.Scenarios.Steps;

/// <summary>"expect-fault: { code: C701 }": this fault and no other, unless "also: [..]".</summary>
public sealed record ExpectFaultStep : Step
{
    private const string Letters = "?SHWNUPC";

    /// <summary>The code, as "C701".</summary>
    public string Code { get; init; } = "";

    /// <summary>Codes that may come beside it.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>Longest wait in ns; null for the default.</summary>
    public long? WithinNs { get; init; }

    /// <summary>Understands the value of the verb.</summary>
    public static ExpectFaultStep Read(Value value)
    {
        if (value.Node.Kind == NodeKind.Scalar)
        {
            return new ExpectFaultStep { Code = ReadCode(value) };
        }
        Fields fields = value.AsFields();
        Value? code = fields.Require("code");
        Value? also = fields.Find("also");
        var step = new ExpectFaultStep
        {
            Code = code is null ? "" : ReadCode(code),
            Also = also is null ? [] : [.. also.AsList().Select(ReadCode)],
            WithinNs = fields.Find("within")?.AsTimeNs(),
        };
        fields.RefuseRest();
        return step;
    }

    /// <inheritdoc/>
    public override IReadOnlyCollection<string> Needs => [Feature.Console];

    /// <inheritdoc/>
    public override Failure? Perform(Play play)
    {
        FaultSight sight = FaultSight.Nothing;
        string other = "";
        play.WaitFor(() => Look() != FaultSight.Nothing, WithinNs);
        if (sight == FaultSight.Expected)
        {
            return null;
        }
        string seen = sight == FaultSight.Other ? $"fault {other}" : "no fault";
        return new Failure(this, $"fault {Code} and no other{play.WithinText(WithinNs)}", seen);

        FaultSight Look() => sight = play.Window.LookForFault(Code, Also, out other);
    }

    private static string ReadCode(Value value)
    {
        string code = value.AsText();
        bool isShaped = code.Length == 4 && code[1..].All(char.IsAsciiDigit) && code[1] is > '0' and < '8';
        if (code.Length > 0 && !isShaped)
        {
            value.Refuse($"'{code}' is not a fault code, as C701");
        }
        else if (isShaped && code[0] != Letters[code[1] - '0'])
        {
            value.Refuse($"no fault '{code}'; did you mean '{Letters[code[1] - '0']}{code[1..]}'?");
        }
        else if (isShaped && !EventWords.Codes.Contains(code))
        {
            value.Refuse($"no fault '{code}'{Suggestion.List(EventWords.Codes.Where(known => known[0] == code[0]))}");
        }
        return code;
    }
}
