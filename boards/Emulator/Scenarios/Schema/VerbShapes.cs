using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using PosTerminal.Emulator.Fingers;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Scenarios.Events;
using PosTerminal.Emulator.Scenarios.Steps;
using PosTerminal.Emulator.World;
using static PosTerminal.Emulator.Scenarios.Schema.Shapes;

namespace PosTerminal.Emulator.Scenarios.Schema;

/// <summary>What may stand behind each verb. A test holds the keys equal to those that the reader asks for.</summary>
public static class VerbShapes
{
    private const string Field39 = "^[0-9A-Za-z]{2}$";
    private const string Day = "^[0-9]{6}$";
    private const string PinDigits = "^[0-9]{4,12}$";

    /// <summary>The value of a verb of <see cref="VerbTable"/>.</summary>
    public static JsonObject Of(string verb) => verb switch
    {
        "power" => Any(
            Words("up", "down"), Keys(["cut"], ("cut", Words("now")), ("off-for", Time())),
            Keys(["cut"], ("cut", Words(EventBook.Names)), ("after", Time()), ("off-for", Time()))),
        "reach" => Words(ReachStep.States),
        "amount" => Whole(),
        "swipe" => Swipe(),
        "keys" => Pattern("^[0-9*#ABCD]*$"),
        "key" => Key(),
        "network" => Any(Words("up", "down"), Keys(["fault"], ("fault", NetworkFault()))),
        "issuer" => Any(Answer(), Keys(IssuerKeys.Prepend(("answer", Answer())))),
        "device" => Keys(DeviceOrder.Parts.Select(part => (part, (JsonNode)Device(part)))),
        "provider" => Any(Words("unlock"), Keys([], ("unlock", Words("shown", "wrong", "again")),
            ("settle", Words("undone", "stands")))),
        "delay" => Time(),
        _ => Expectation(verb),
    };

    /// <summary>The issuer of "setup": all but its answers and lies.</summary>
    public static JsonObject SetupIssuer() => Keys(Account);

    private static IEnumerable<(string, JsonNode)> Account =>
    [
        ("pin", Pattern(PinDigits)), ("latency", Time()), ("sign-on", Pattern(Field39)),
        ("date", Pattern(Day)),
        ("card", Words(Vocabulary.BankCards)), ("balance", Whole()), ("state", Words(AccountOrder.States)),
    ];

    private static IEnumerable<(string, JsonNode)> IssuerKeys =>
    [
        .. Account, ("book", Words("approve", "decline")), ("then", Pattern(Field39)), ("reversal", Pattern(Field39)),
        ("twice", Words("true", "false")), ("forget", Words("true")),
    ];

    private static JsonObject Expectation(string verb) => verb switch
    {
        "expect-display" => Keys(("contains", Text()), ("line", Whole()), ("text", Text()), ("within", Time())),
        "expect-picture" => Keys(["file"], ("file", OrVariable(
            new JsonObject { ["type"] = "string", ["pattern"] = ExpectPictureStep.FilePattern })), ("within", Time())),
        "expect-event" => Event("within"),
        "expect-no-event" => Event("for"),
        "expect-state" => Any(State(),
            Keys(["state"], ("state", State()), ("within", Time()))),
        "expect-fault" => Any(Code(), Keys(["code"], ("code", Code()),
            ("also", List(Code())), ("within", Time()))),
        "expect-pin" => Keys(["pin", "value"], ("pin", Words(Board.PinNames.Keys)), ("value", Words("high", "low")),
            ("within", Time())),
        "expect-issuer" => Keys(("approvals", Whole()), ("reversals", Whole()), ("declines", Whole()),
            ("status", Pattern("^[01]{5}$")), ("within", Time())),
        _ => throw new ArgumentException($"no shape for '{verb}'", nameof(verb)),
    };

    private static JsonObject Device(string part)
    {
        JsonObject words = Words(DeviceOrder.ConditionsOf(part));
        return DeviceText.Find(part) is { } text ? Any(words, Pattern(text.Pattern)) : words;
    }

    private static JsonObject Answer() => Any(Words(Vocabulary.Answers), Pattern(Field39));

    private static JsonObject NetworkFault() =>
        Any(Words(Vocabulary.NetworkFaults), Pattern("^latency:[0-9.]+(ns|us|ms|s|m|min|h)$"));

    private static JsonObject Swipe() => Keys(
        ("card", Words(Vocabulary.Cards)), ("track2", Text()), ("speed", WithUnit("mm/s|cm/s|m/s|in/s|ips")),
        ("accelerate", WithUnit("x")), ("jitter", WithUnit("%")), ("direction", Words("forward", "backward")),
        ("fault", Any(Text(), Keys(
            ("stop-after", WithUnit("%")), ("start-after", WithUnit("%")), ("amplitude", WithUnit("%")),
            ("erase-bits", Text()), ("flip-bit", Whole()), ("flip-bits", Text()),
            ("unseen", Words("true", "false")), ("noise", WithUnit("%"))))));

    private static JsonObject Key()
    {
        JsonObject One() => Words(KeyPress.PadLegends.Select(legend => legend.ToString()));
        JsonObject Some() => Any(One(), List(One()));
        return Keys(("press", Some()), ("down", Some()), ("up", Some()), ("hold", Time()), ("bounce", Time()),
            ("short-row", Whole()), ("open-column", Whole()));
    }

    // Each event with its own values.
    private static JsonObject Event(string timeKey) => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray("name"),
        ["properties"] = new JsonObject { ["name"] = Words(EventBook.Names) },
        ["allOf"] = new JsonArray([.. EventBook.All.Select(shape => (JsonNode)new JsonObject
        {
            ["if"] = new JsonObject
            {
                ["properties"] = new JsonObject { ["name"] = new JsonObject { ["const"] = shape.Name } },
            },
            ["then"] = Keys(shape.Values.Select(value => (value.Name, (JsonNode)ValueOf(value)))
                .Append((timeKey, Time())).Append(("name", new JsonObject()))),
        })]),
    };

    private static JsonObject ValueOf(EventValue value) => value.Name switch
    {
        "code" => Code(),
        _ => value.Range is { } range ? Within(range) : Words(value.Words),
    };
}
