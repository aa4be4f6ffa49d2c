using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Fingers;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.Scenarios.Steps;

/// <summary>
/// "key: { press: '5', hold: 40s, bounce: 4ms }": one push, or a defect of the matrix; "key: { down: '5' }" and
/// "key: { up: '5' }" are the halves of a push, while time goes on.
/// </summary>
public sealed record KeyStep : ActStep
{
    private const double LongestBounceNs = 1e9;

    /// <summary>What is pushed or broken.</summary>
    public KeyPress Press { get; init; } = new();

    /// <summary>Understands the value of the verb.</summary>
    public static KeyStep Read(Value value)
    {
        Fields fields = value.AsFields();
        var usual = new KeyPress();
        Value? down = fields.Find("down");
        Value? up = fields.Find("up");
        Value? push = fields.Find("press");
        RefuseTwo(push, down, up);
        var press = new KeyPress
        {
            Legends = ReadLegends(push ?? down ?? up),
            Motion = push is not null ? KeyMotion.Push : down is not null ? KeyMotion.Down
                : up is not null ? KeyMotion.Up : KeyMotion.Push,
            HoldNs = fields.Find("hold")?.AsTimeNs() ?? usual.HoldNs,
            BounceNs = (long?)fields.Find("bounce")?.AsQuantity(Quantity.TimeNs, 0, LongestBounceNs)
                ?? usual.BounceNs,
            ShortRow = (int?)fields.Find("short-row")?.AsWhole(1, 4) ?? usual.ShortRow,
            OpenColumn = (int?)fields.Find("open-column")?.AsWhole(1, 4) ?? usual.OpenColumn,
        };
        fields.RefuseRest();
        bool isIdle = press is { Legends.Count: 0, ShortRow: < 0, OpenColumn: < 0 };
        if (isIdle && value.Node.Kind == NodeKind.Mapping)
        {
            value.Errors.Add(value.Mark, ErrorCodes.Missing,
                "'key' needs 'press', 'down', 'up', 'short-row' or 'open-column'");
        }
        return new KeyStep { Press = press };
    }

    /// <inheritdoc/>
    public override IReadOnlyCollection<string> Needs => Press.ShortRow > 0 || Press.OpenColumn > 0
        ? [Feature.Keypad, Feature.KeypadDefect] : [Feature.Keypad];

    /// <inheritdoc/>
    protected override void Act(IBench bench) => bench.Press(Press);

    private static void RefuseTwo(params Value?[] motions)
    {
        foreach (Value extra in motions.OfType<Value>().Skip(1))
        {
            extra.Refuse("'key' takes one of 'press', 'down' and 'up'");
        }
    }

    private static IReadOnlyList<char> ReadLegends(Value? press)
    {
        if (press is null)
        {
            return [];
        }
        IReadOnlyList<Value> keys = press.Node.Kind == NodeKind.List ? press.AsList() : [press];
        return [.. keys.Select(ReadLegend)];
    }

    private static char ReadLegend(Value key)
    {
        string legend = key.AsText();
        if (legend.Length > 0 && (legend.Length > 1 || !KeyPress.PadLegends.Contains(legend)))
        {
            key.Refuse($"'press' takes one key, or a list of keys (known: {KeyPress.PadLegends})");
        }
        return legend.Length > 0 ? legend[0] : '0';
    }
}
