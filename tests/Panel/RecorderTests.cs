using System;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.FrontPanel.Recording;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Panel;

/// <summary>A recorded session is a scenario with the same journal, byte for byte.</summary>
[TestClass]
public class RecorderTests
{
    private static readonly string[] s_session =
    [
        "amount: 1250", "swipe: { card: visa-pin, speed: 33.3cm/s, jitter: 4% }", "keys: '1111#'", "delay: 2s",
        "keys: '4321#'", "delay: 3s", "key: { down: '7' }", "delay: 123ms", "key: { up: '7' }",
        "key: { press: [ '1', '2' ], hold: 300ms }", "keys: '*'", "network: { fault: after-request }",
        "amount: 990", "swipe: { card: unionpay-pin, direction: backward, fault: { noise: 1% } }", "keys: '4321#'",
        "delay: 400ms", "power: down", "delay: 5s", "network: up", "power: up", "delay: 40s",
        "device: { tamper: open }", "delay: 1s", "device: { tamper: closed }", "provider: { unlock: shown }",
        "issuer: { answer: '51', latency: 1500us }", "delay: 777777ns", "power: { cut: now, off-for: 250ms }",
    ];

    [TestMethod]
    [DataRow(1, "en", "max")]
    [DataRow(42, "zh", "max")]
    [DataRow(7, "en", "1x")]
    public async Task A_recorded_session_replays_to_the_same_journal(int seed, string language, string pace)
    {
        await using PanelHost panel = await PanelHost.Start(pace: pace);
        await panel.Post("/api/terminal", $$"""{"seed": {{seed}}, "language": "{{language}}"}""");
        foreach (string step in pace == "max" ? s_session : s_session[..6])
        {
            string state = await panel.Do($"[ {{ {step} }} ]");
            Assert.DoesNotMatchRegex(new Regex("^[0-9]"), state);
        }
        await panel.Post("/api/pace", """{"speed": "pause"}""");
        Assert.Contains("auth.approved", await panel.Get("/api/journal.jsonl"));
        string scenario = await panel.Get("/api/scenario.yaml");
        Assert.AreEqual(await panel.Get("/api/journal.jsonl"), Replaying.Journal(scenario), scenario);
    }

    // Each is done from where the one before has left the terminal.
    [TestMethod]
    [DataRow(2, "delay: 3s", "reach: EnteringPasscode", "reach: EnteringPin", "delay: 777777ns", "reach: Authorising")]
    [DataRow(2, "power: down", "network: down", "reach: EnteringPin", "reach: Off", "power: { cut: now }")]
    [DataRow(2, "delay: 3s", "provider: { settle: undone }", "amount: 5", "provider: { settle: stands }", "keys: B")]
    public async Task What_a_step_did_that_failed_is_in_the_record(int failures, params string[] steps)
    {
        await using PanelHost panel = await PanelHost.Start();
        int failed = 0;
        foreach (string step in steps)
        {
            failed += (await panel.Do($"[ {{ {step} }} ]")).StartsWith("409 ", StringComparison.Ordinal) ? 1 : 0;
        }
        await panel.Post("/api/pace", """{"speed": "pause"}""");
        string scenario = await panel.Get("/api/scenario.yaml");
        string journal = await panel.Get("/api/journal.jsonl");
        Assert.AreEqual(journal, Replaying.Journal(scenario), scenario);
        Assert.AreEqual(failures, failed, scenario);
    }

    [TestMethod]
    [DataRow("swipe: { card: visa-pin, fault: { erase-bits: \"40..47\", noise: 5% } }")]
    [DataRow("keys: \"4321#\"")]
    [DataRow("keys: \"*\"")]
    [DataRow("amount: 1250")]
    [DataRow("key: { press: [1, \"#\"], hold: 40s }")]
    [DataRow("network: { fault: \"latency:8s\" }")]
    [DataRow("swipe: { track2: \"4111=49121200000012345\" }")]
    [DataRow("issuer: { answer: 0A }")]
    [DataRow("device: { tamper: open, supply: low }")]
    public void A_step_is_written_as_it_was_read(string step) => Assert.AreEqual(step, Written(step));

    [TestMethod]
    [DataRow("{\"keys\": \"4321#\"}", "keys: \"4321#\"")]
    [DataRow("{ name: with a name, power: up }", "power: up")]
    [DataRow("{\"swipe\": {\"speed\": \"50cm/s\"}}", "swipe: { speed: 50cm/s }")]
    public void Json_and_names_become_plain_steps(string given, string written) =>
        Assert.AreEqual(written, Written(given));

    [TestMethod]
    [DataRow(0L, null)]
    [DataRow(1L, "1ns")]
    [DataRow(1_500L, "1500ns")]
    [DataRow(777_777_000L, "777777us")]
    [DataRow(10_000_000L, "10ms")]
    [DataRow(3_600_000_000_000L, "3600s")]
    [DataRow(86_399_999_999_999L, "86399999999999ns")]
    public void Time_between_steps_is_written_whole_and_read_back_whole(long ns, string? written)
    {
        SessionRecord record = new(new BenchOptions(), () => 0);
        string text = record.Write(ns);
        Assert.AreEqual(written is null, !text.Contains("delay"));
        if (written is not null)
        {
            Assert.Contains($"  - delay: {written}\n", text);
            Assert.AreEqual((double)ns, Quantity.TimeNs.Parse(written, out _));
        }
    }

    [TestMethod]
    [DataRow(SessionRecord.Capacity - 1, true)]
    [DataRow(SessionRecord.Capacity, false)]
    public void A_full_record_has_an_armed_cut_only_where_it_came_before_it_was_full(int comesAt, bool isThere)
    {
        int cutsCome = 0;
        SessionRecord record = new(new BenchOptions(), () => cutsCome);
        record.Add(Read("power: { cut: auth.sent }"), 0, 0, armsCut: true);
        for (int i = 1; i <= SessionRecord.Capacity; i++)
        {
            cutsCome = i >= comesAt ? 1 : 0;
            record.Add(Read("power: up"), i, i);
        }
        Assert.AreEqual(isThere, record.Write(1_000_000).Contains("auth.sent"));
    }

    [TestMethod]
    public void A_full_record_says_so()
    {
        SessionRecord record = new(new BenchOptions { DataFolder = "x", TerminalId = "00000002" }, () => 0);
        Node step = Read("power: up");
        for (int i = 0; i <= SessionRecord.Capacity; i++)
        {
            record.Add(step, i, i);
        }
        Assert.IsTrue(record.IsFull);
        Assert.AreEqual(SessionRecord.Capacity, record.Count);
        string text = record.Write(1_000_000);
        Assert.Contains("# Only the first 100000 steps", text);
        Assert.Contains("# Recorded with --data", text);
        Assert.Contains("# Recorded on terminal 00000002", text);
    }

    private static string Written(string step)
    {
        string text = StepText.OfStep(Read(step));
        Assert.AreEqual(text, StepText.OfStep(Read(text)), "it does not read back");
        return text;
    }

    private static Node Read(string text)
    {
        ErrorList errors = new();
        Node? node = new NodeBuilder("x.yaml", errors).Read(text);
        Assert.IsTrue(errors.IsEmpty, string.Join("\n", errors.Sorted));
        return node!;
    }
}
