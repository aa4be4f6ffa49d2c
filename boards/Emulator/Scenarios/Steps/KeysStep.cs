using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Fingers;
using PosTerminal.Emulator.Scenarios.Stage;
using PosTerminal.Emulator.Yaml;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Emulator.Scenarios.Steps;

/// <summary>"keys: '4321#'": types keys; "amount: 1250" types the digits and '#'.</summary>
public sealed record KeysStep : Step
{
    /// <summary>Keys in their order. It may be a PIN: never printed.</summary>
    public string Keys { get; init; } = "";

    /// <inheritdoc/>
    public override bool IsAct => true;

    /// <summary>Understands the value of "keys".</summary>
    public static KeysStep Read(Value value)
    {
        string keys = value.AsText();
        if (keys.Any(key => !KeyPress.PadLegends.Contains(key)))
        {
            value.Refuse($"'keys' holds a key that the pad has not (known: {KeyPress.PadLegends})");
        }
        return new KeysStep { Keys = keys };
    }

    /// <summary>Understands the value of "amount", in minor units.</summary>
    public static KeysStep ReadAmount(Value value) =>
        new() { Keys = $"{value.AsWhole(0, Amount.MaximumMinor)}#" };

    /// <inheritdoc/>
    public override IReadOnlyCollection<string> Needs => [Feature.Keypad];

    /// <inheritdoc/>
    public override Failure? Perform(Play play)
    {
        play.Type(Keys);
        return null;
    }
}
