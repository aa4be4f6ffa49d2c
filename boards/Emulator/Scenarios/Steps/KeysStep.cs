using System.Linq;
using PosTerminal.Emulator.Scenarios.Stage;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.Scenarios.Steps;

/// <summary>"keys: '4321#'": types keys; "amount: 1250" types the digits and '#'.</summary>
public sealed record KeysStep : Step
{
    /// <summary>Legends of a 4x4 pad.</summary>
    public const string Legends = "0123456789*#ABCD";

    // A quick hand. One key at a time, so that a watcher sees each arrive.
    private const long GapNs = 80_000_000;

    private const long LargestAmount = 999_999_999_999;

    /// <summary>Keys in their order. It may be a PIN: never printed.</summary>
    public string Keys { get; init; } = "";

    /// <inheritdoc/>
    public override bool IsAct => true;

    /// <summary>Understands the value of "keys".</summary>
    public static KeysStep Read(Value value)
    {
        string keys = value.AsText();
        if (keys.Any(key => !Legends.Contains(key)))
        {
            value.Refuse($"'keys' holds a key that the pad has not (known: {Legends})");
        }
        return new KeysStep { Keys = keys };
    }

    /// <summary>Understands the value of "amount", in minor units.</summary>
    public static KeysStep ReadAmount(Value value) =>
        new() { Keys = $"{value.AsWhole(0, LargestAmount)}#" };

    /// <inheritdoc/>
    public override Failure? Perform(Play play)
    {
        for (int i = 0; i < Keys.Length; i++)
        {
            if (i > 0)
            {
                play.Bench.RunFor(GapNs);
            }
            play.Secrets.Typed(Keys[i], play.Bench.State);
            play.Bench.TypeKeys(Keys[i].ToString());
        }
        return null;
    }
}
