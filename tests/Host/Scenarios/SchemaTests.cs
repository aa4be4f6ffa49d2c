using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Json.Schema;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Commands;
using PosTerminal.Emulator.Scenarios.Schema;
using PosTerminal.Emulator.Scenarios.Steps;
using PosTerminal.Tests.Host;
using YamlDotNet.Serialization;

namespace PosTerminal.Tests.Scenarios;

/// <summary>The schema for editors agrees with the reader.</summary>
[TestClass]
public sealed partial class SchemaTests
{
    private const string Head = "version: 1\nsteps:\n- ";

    private static readonly JsonSchema s_schema = JsonSchema.FromText(SchemaCommand.Text());

    private static readonly IDeserializer s_yaml =
        new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build();

    [TestMethod]
    public void Every_scenario_of_the_repository_is_valid()
    {
        string[] files = Directory.GetFiles(
            Path.Combine(Repository.Root, "tests", "Scenarios"), "*.yaml", SearchOption.AllDirectories);
        Assert.IsGreaterThan(100, files.Length);
        Assert.IsEmpty(files.Where(file => !IsValid(File.ReadAllText(file))));
    }

    [TestMethod]
    [DataRow("power: on")]
    [DataRow("powr: up")]
    [DataRow("{ power: up, delay: 1s }")]
    [DataRow("power: { cut: now, of-for: 3s }")]
    [DataRow("power: { cut: now, after: 3ms }")]
    [DataRow("power: { cut: auth.snt }")]
    [DataRow("delay: 500")]
    [DataRow("delay: 5 sec")]
    [DataRow("amount: 12.50")]
    [DataRow("swipe: { card: visapin }")]
    [DataRow("swipe: { fault: { stop-after: 60 } }")]
    [DataRow("network: { fault: resett }")]
    [DataRow("device: { tamper: opened }")]
    [DataRow("issuer: { answer: lates }")]
    [DataRow("key: { press: E }")]
    [DataRow("key: { press: '-' }")]
    [DataRow("repeat: 2")]
    [DataRow("expect-state: Idel")]
    [DataRow("expect-pin: { pin: led-red, value: high }")]
    [DataRow("expect-picture: { file: approved.gif }")]
    [DataRow("expect-picture: { file: /approved.png }")]
    [DataRow("expect-picture: {}")]
    [DataRow("expect-fault: { code: C799 }")]
    [DataRow("expect-event: { stan: 1 }")]
    [DataRow("expect-no-event: { name: auth.approved, ammount: 1250 }")]
    [DataRow("expect-no-event: { name: fault.raised, code: P999 }")]
    [DataRow("expect-no-event: { name: auth.sent, within: 3s }")]
    [DataRow("expect-no-event: { name: sale.settled, stands: 7 }")]
    [DataRow("expect-no-event: { name: auth.sent, stan: 1000000 }")]
    [DataRow("expect-no-event: { name: pin.prompted, try: 0 }")]
    public void What_the_reader_refuses_is_not_valid(string step)
    {
        Assert.IsNotEmpty(Scenario.Errors(Head + step));
        Assert.IsFalse(IsValid(Head + step), step);
    }

    [TestMethod]
    [DataRow("requires: [ swip ]")]
    [DataRow("requires: { swip: true }")]
    [DataRow("requires: { swipe: 5 }")]
    [DataRow("matrix: []")]
    [DataRow("matrix: {}")]
    [DataRow("matrix: [ {} ]")]
    [DataRow("matrix: { card: [] }")]
    [DataRow("matrix: { card: [ 1, 2, 1 ] }")]
    [DataRow("matrix: [ { a: 1, b: 2 }, { b: 2, a: 1 } ]")]
    public void What_the_reader_refuses_of_the_frame_is_not_valid(string line)
    {
        Assert.IsNotEmpty(Scenario.Errors($"{line}\n{Head}power: up"));
        Assert.IsFalse(IsValid($"{line}\n{Head}power: up"), line);
        Assert.IsTrue(IsValid($"requires: [ swipe, jig ]\n{Head}power: up"));
    }

    [TestMethod]
    public void A_file_without_steps_or_of_another_version_is_not_valid()
    {
        Assert.IsFalse(IsValid("version: 1"));
        Assert.IsFalse(IsValid("version: 2\nsteps: [ power: up ]"));
        Assert.IsFalse(IsValid("version: 1\nsteps: []"));
        Assert.IsTrue(IsValid("version: 1\nsteps: [ power: up ]"));
    }

    [TestMethod]
    public void Each_verb_has_the_keys_that_its_reader_asks_for()
    {
        foreach (Verb verb in VerbTable.All.Where(verb => !verb.Name.EndsWith("-event", StringComparison.Ordinal)))
        {
            CollectionAssert.AreEquivalent(
                Asked(Head + $"{verb.Name}: {{ none-such: 1 }}"), Keys(VerbShapes.Of(verb.Name)), verb.Name);
        }
        CollectionAssert.AreEquivalent(Asked(Head + "swipe: { fault: { none-such: 1 } }"),
            Keys(VerbShapes.Of("swipe")["properties"]!["fault"]!));
        CollectionAssert.AreEquivalent(
            Asked("none-such: 1\n" + Head + "power: up"), Keys(ScenarioSchema.Write()));
        CollectionAssert.AreEquivalent(Asked("setup: { none-such: 1 }\n" + Head + "power: up"),
            Keys(ScenarioSchema.Write()["properties"]!["setup"]!));
        CollectionAssert.AreEquivalent(Asked("setup: { issuer: { none-such: 1 } }\n" + Head + "power: up"),
            Keys(VerbShapes.SetupIssuer()));
    }

    [GeneratedRegex(@"unknown key 'none-such'.* \(known: (.*)\)")]
    private static partial Regex Unknown();

    // The keys that the reader names when it finds a strange one; none for a verb without keys.
    private static string[] Asked(string text)
    {
        Match match = Unknown().Match(string.Join('\n', Scenario.Errors(text)));
        return match.Success ? match.Groups[1].Value.Split(", ") : [];
    }

    private static string[] Keys(JsonNode shape)
    {
        JsonNode? mapping = shape["anyOf"] is JsonArray kinds
            ? kinds.FirstOrDefault(kind => kind!["properties"] is not null) : shape;
        return [.. (mapping?["properties"] as JsonObject ?? []).Select(entry => entry.Key)];
    }

    private static bool IsValid(string scenario)
    {
        JsonNode? node = Json(s_yaml.Deserialize(new StringReader(scenario)));
        return s_schema.Evaluate(JsonSerializer.SerializeToElement(node)).IsValid;
    }

    private static JsonNode? Json(object? value) => value switch
    {
        IDictionary<object, object> entries => new JsonObject(
            [.. entries.Select(entry => KeyValuePair.Create($"{entry.Key}", Json(entry.Value)))]),
        IEnumerable<object> items => new JsonArray([.. items.Select(Json)]),
        null => null,
        _ => JsonSerializer.SerializeToNode(value),
    };
}
