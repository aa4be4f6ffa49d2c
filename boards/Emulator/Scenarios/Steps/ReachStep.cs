using System;
using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Scenarios.Stage;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.Scenarios.Steps;

/// <summary>"reach: EnteringPin": does from power-up what leads to a state, as a sale of 12.50 does.</summary>
public sealed record ReachStep : Step
{
    private const char AmountDigit = '1';
    private const string Card = "visa-pin";
    private const string Pin = "4321#";
    private const long SignOnNs = 5_000_000_000;

    private static readonly Node s_order =
        Node.Mapping(default, [new(Node.Scalar(default, "card"), Node.Scalar(default, Card))]);

    /// <summary>States that can be reached.</summary>
    public static IReadOnlyList<string> States { get; } =
    [
        IBench.Off, "Idle", "EnteringAmount", "AwaitingCard", "EnteringPin", "Authorising", "EnteringPasscode",
        "ServiceMenu",
    ];

    /// <summary>The state.</summary>
    public string State { get; init; } = "Idle";

    /// <inheritdoc/>
    public override bool IsAct => true;

    /// <summary>Understands the value of the verb.</summary>
    public static ReachStep Read(Value value) => new() { State = value.AsOneOf(States) };

    /// <inheritdoc/>
    public override IReadOnlyCollection<string> Needs =>
        [.. KeysTo(State).Select(FeatureOf).Append(Feature.Console).Distinct()];

    /// <inheritdoc/>
    public override Failure? Perform(Play play)
    {
        foreach (string keys in KeysTo(State))
        {
            Do(keys, play);
        }
        // A passcode is checked in slices.
        Await(play.Bench, () => play.Bench.State == State);
        return play.Bench.State == State ? null : new Failure(this, $"state {State}");
    }

    private static string FeatureOf(string keys) => keys switch
    {
        "power" => Feature.Power,
        "card" => Feature.Swipe,
        _ => Feature.Keypad,
    };

    private static void Do(string keys, Play play)
    {
        IBench bench = play.Bench;
        switch (keys)
        {
            case "power":
                play.DoPart("power", Node.Scalar(default, "up"), bench.PowerUp);
                break;
            case "card":
                play.DoPart("swipe", s_order, () => bench.Swipe(new SwipeOrder { Card = Card }));
                break;
            case [AmountDigit, ..]:
                AwaitSignOn(bench);
                play.Type(keys);
                break;
            default:
                play.Type(keys);
                break;
        }
    }

    // Over a real socket the connection alone takes a second. What keeps the host from accepting shows later.
    private static void AwaitSignOn(IBench bench) =>
        Await(bench, () => bench.IsSignedOn);

    private static void Await(IBench bench, Func<bool> condition) =>
        bench.RunUntil(condition, bench.NowNs + bench.PatienceNs(SignOnNs));

    private static IEnumerable<string> KeysTo(string state) => state switch
    {
        IBench.Off => [],
        "Idle" => ["power"],
        "EnteringAmount" => ["power", "1250"],
        "AwaitingCard" => ["power", "1250#"],
        "EnteringPin" => ["power", "1250#", "card"],
        "Authorising" => ["power", "1250#", "card", Pin],
        "EnteringPasscode" => ["power", "A"],
        _ => ["power", "A", "135790#"],
    };
}
