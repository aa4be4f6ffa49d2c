using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Commands;
using PosTerminal.Emulator.Rigs.Files;
using PosTerminal.Tests.Scenarios;

namespace PosTerminal.Tests.Host.Rigs;

/// <summary>The rig file: what it says, and what is wrong with it, with its place.</summary>
[TestClass]
public sealed class RigReaderTests
{
    [TestMethod]
    public void A_rig_file_says_all_that_it_can()
    {
        RigFile file = RigText.Load(RigText.Good);
        Rig rig = file.Rigs.Single();
        Assert.AreEqual("bench-a Esp32DevKitC /dev/a  192.0.2.1:7001 3 00:00:00.0500000 00:00:30 True",
            $"{rig.Id} {rig.Board} {rig.JigPort} {rig.ConsolePort} {rig.Host} {rig.Factor} {rig.Slack} {rig.Boot} "
            + $"{rig.IsFreshEachCase}");
        Assert.AreEqual("power console keypad issuer", string.Join(' ', rig.Has));
        Assert.AreEqual("nanoff --target ESP32_REV0 00:03:00",
            $"{rig.Flash[0].Tool} {string.Join(' ', rig.Flash[0].Arguments)} {rig.Flash[0].Timeout}");
        Assert.AreEqual("uhubctl -l 1-1 -p 4 -a cycle 00:00:20",
            $"{rig.Cycle!.Tool} {string.Join(' ', rig.Cycle.Arguments)} {rig.Cycle.Timeout}");
        Assert.AreEqual(new KeyOrder("deployment.yaml", "keys"), rig.Keys);
        Assert.AreEqual(new QuarantinedCase("A case", new DateOnly(2027, 1, 31), "A reason"), file.Quarantine.Single());
    }

    [TestMethod]
    [DataRow("version: 1", "version: 2", "rig.yaml(1,10): error SCN004: 'version' must be 1, not '2'")]
    [DataRow("    board:", "    bord:", "rig.yaml(4,5): error SCN002: unknown key 'bord'; did you mean 'board'?")]
    [DataRow("Esp32DevKitC", "Esp32DevKitX", "'board' cannot be 'Esp32DevKitX'; did you mean 'Esp32DevKitC'?")]
    [DataRow("keypad, ", "keypd, ", "rig.yaml(11,28): error SCN004: 'has' cannot be 'keypd'; did you mean 'keypad'?")]
    [DataRow("protocol: 1", "protocol: 2", "'protocol' cannot be '2'")]
    [DataRow("through: jig", "through: air", "'through' cannot be 'air' (known: jig)")]
    [DataRow("through: jig", "", "'console' needs 'port'")]
    [DataRow("through: jig", "port: /dev/a", "rig.yaml(3,5): error SCN004: jig and console have one port, /dev/a")]
    [DataRow("through: jig", "port: /dev/../dev/a", "jig and console have one port, /dev/../dev/a")]
    [DataRow("timeout: 180s", "timeout: 180", "bare number: must include a unit")]
    [DataRow("factor: 3", "factor: 0", "'factor' must be a whole number from 1 to 100")]
    [DataRow("192.0.2.1:7001", "192.0.2.1", "'listen' is an IPv4 address and a port, as 127.0.0.1:7001, not")]
    [DataRow("    host: { listen: \"192.0.2.1:7001\" }\n", "", "'has: [issuer]' needs 'host: { listen: ADDR")]
    [DataRow("2027-01-31", "31.1.2027", "'until' is a day as 2027-01-31, not '31.1.2027'")]
    [DataRow(", reason: \"A reason\"", "", "'quarantine' needs 'reason'")]
    [DataRow("\"1-1.4\"", "\"1-1\"", "'uhubctl' is the place of a hub and the number of its port, as 1-1.4, not '1-1'")]
    [DataRow("reset: keys", "reset: all", "'reset' cannot be 'all' (known: keys)")]
    [DataRow(", sheet: deployment.yaml", "", "'store' needs 'sheet'")]
    [DataRow("each: case", "each: day", "'each' cannot be 'day'")]
    [DataRow("each: case", "each: run", "'flash' and 'store: { each: case }' need each other")]
    [DataRow("    flash: { tool: nanoff, arguments: [ --target, ESP32_REV0 ], timeout: 180s }\n", "",
        "'flash' and 'store: { each: case }' need each other; a twin makes itself as new")]
    [DataRow("192.0.2.1:7001\"", "192.0.2.1:7001\", date: yesterday", "'date' is a day as 261124, not 'yesterday'")]
    public void What_is_wrong_is_told_with_its_place(string from, string to, string error)
    {
        Assert.Contains(from, RigText.Good);
        StringAssert.Contains(string.Join('\n', RigText.Errors(RigText.Good.Replace(from, to))), error);
    }

    [TestMethod]
    public void A_cut_at_a_word_needs_a_jig_that_hears_it()
    {
        string text = RigText.Good.Replace("keypad, ", "keypad, armed-cut, ");
        Assert.IsEmpty(RigText.Errors(text));
        StringAssert.Contains(string.Join('\n', RigText.Errors(text.Replace("through: jig", "port: /dev/c"))),
            "'has: [armed-cut]' needs 'console: { through: jig }': the jig must hear the word");
    }

    [TestMethod]
    [DataRow("", "the file is empty; a rig file needs 'version: 1' and 'rigs'")]
    [DataRow("version: 1", "'rig file' needs 'rigs'")]
    [DataRow("[1]", "'rig file' must be a mapping")]
    [DataRow("version: 1\nrigs: []\n---\nrigs: []\n", "a second document")]
    public void What_is_no_rig_file_is_told_so(string text, string error) =>
        StringAssert.Contains(string.Join('\n', RigText.Errors(text)), error);

    [TestMethod]
    public void The_schema_takes_what_the_reader_takes_and_refuses_a_key_that_is_not_known()
    {
        JsonSchema schema = JsonSchema.FromText(SchemaCommand.RigText());
        JsonNode good = Json(RigText.Load(RigText.Good).Rigs.Count == 1 ? "\"power\"" : "");
        Assert.IsTrue(schema.Evaluate(Element(good)).IsValid);
        good["rigs"]![0]!["bord"] = "x";
        Assert.IsFalse(schema.Evaluate(Element(good)).IsValid);
        Assert.IsFalse(schema.Evaluate(Element(Json("\"warp\""))).IsValid);
    }

    [TestMethod]
    [DataRow("", 2, "has 2 rigs: say which, as ")]
    [DataRow("#c", 2, "has no rig 'c' (known: a, b)")]
    [DataRow("#a", 3, "port-gone: ")]
    public void One_of_several_rigs_must_be_named(string mark, int code, string error)
    {
        using Shell shell = new();
        string rigs = string.Concat(new[] { "a", "b" }.Select(id =>
            $"- {{ id: {id}, board: Twin, jig: {{ port: /none }}, console: {{ through: jig }}, has: [ power ] }}\n"));
        string file = shell.Write("rig.yaml", $"version: 1\nrigs:\n{rigs}");
        string scenario = shell.Write("x.yaml", "version: 1\nsteps:\n- power: up\n");
        Assert.AreEqual(code, shell.Run("run", scenario, "--rig", file + mark));
        StringAssert.Contains(shell.Error, error);
        Assert.IsEmpty(shell.Benches.Made);
    }

    private static JsonNode Json(string has) => JsonNode.Parse($$"""
        { "version": 1, "rigs": [ { "id": "a", "board": "Twin", "jig": { "port": "p" }, "console": { "through": "jig" },
          "store": { "each": "case" }, "timing": { "slack": "50ms", "factor": 2 }, "has": [ {{has}} ] } ] }
        """)!;

    private static JsonElement Element(JsonNode node) => JsonSerializer.SerializeToElement(node);
}
