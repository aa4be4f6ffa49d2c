using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Scenarios.Stage;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.Scenarios.Steps;

/// <summary>"device: { tamper: open, supply: low }": what somebody does to the device, or what becomes of it.</summary>
public sealed record DeviceStep : ActStep
{
    /// <summary>Parts with what becomes of them, in the order of the file.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Orders { get; init; } = [];

    /// <summary>Understands the value of the verb.</summary>
    public static DeviceStep Read(Value value)
    {
        Fields fields = value.AsFields();
        var orders = new List<KeyValuePair<string, string>>();
        foreach (string part in DeviceOrder.Parts)
        {
            if (fields.Find(part) is { } condition)
            {
                orders.Add(new(part, ConditionOf(part, condition)));
            }
        }
        fields.RefuseRest();
        if (orders.Count == 0 && value.Node is { Kind: NodeKind.Mapping, Entries.Count: 0 })
        {
            value.Errors.Add(value.Mark, ErrorCodes.Missing,
                $"'device' needs one of {string.Join(", ", DeviceOrder.Parts)}");
        }
        return new DeviceStep { Orders = orders };
    }

    private static string ConditionOf(string part, Value value)
    {
        string condition = value.AsText();
        bool isWord = DeviceOrder.ConditionsOf(part).Contains(condition);
        if (DeviceText.Find(part) is not { } text)
        {
            return value.AsOneOf([.. DeviceOrder.ConditionsOf(part)]);
        }
        if (!isWord && condition.Length > 0 && !text.IsGood(condition))
        {
            value.Refuse($"'{part}' cannot be '{condition}': it is {text.Form}, or one of "
                + string.Join(", ", DeviceOrder.ConditionsOf(part)));
        }
        return condition;
    }

    /// <inheritdoc/>
    public override IReadOnlyCollection<string> Needs => [.. Orders.Select(order => Feature.OfDevice(order.Key))];

    /// <inheritdoc/>
    public override Failure? Perform(Play play) =>
        Orders.Select(order => ObjectionTo(order, play.Bench.Emulated)).FirstOrDefault(failure => failure is not null)
            ?? base.Perform(play);

    private Failure? ObjectionTo(KeyValuePair<string, string> order, IEmulatedBench? bench) =>
        bench is not null && DeviceOrder.ObjectionTo(order.Key, order.Value, bench) is { } reason
            ? new Failure(this, $"something for '{order.Key}: {order.Value}'", reason) : null;

    /// <inheritdoc/>
    protected override void Act(IBench bench)
    {
        foreach ((string part, string condition) in Orders)
        {
            bench.SetDevice(part, condition);
        }
    }
}
