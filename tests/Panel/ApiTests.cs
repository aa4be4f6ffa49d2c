using System;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.FrontPanel.Web;

namespace PosTerminal.Panel;

/// <summary>What the API of the front panel takes, refuses and tells.</summary>
[TestClass]
public class ApiTests
{
    [TestMethod]
    [DataRow("""{"swip": "visa-pin"}""", "unknown step 'swip'; did you mean 'swipe'?")]
    [DataRow("""{"swipe": {"card": "visapin"}}""", "'card' cannot be 'visapin'; did you mean 'visa-pin'?")]
    [DataRow("""{"swipe": {"card": "visa-pin", "sped": "5cm/s"}}""", "unknown key 'sped'; did you mean 'speed'?")]
    [DataRow("""{"key": {"press": "5", "down": "6"}}""", "'key' takes one of 'press', 'down' and 'up'")]
    [DataRow("""{"key": {"down": "E"}}""", "'press' takes one key, or a list of keys")]
    [DataRow("""{"issuer": {"pin": "12"}}""", "'pin' has 4 to 12 digits")]
    [DataRow("""{"expect-state": "Idle"}""", "'expect-state' is for scenarios")]
    [DataRow("""{"repeat": 2, "steps": [{"power": "up"}]}""", "'repeat' is for scenarios")]
    [DataRow("""{"delay": "25h"}""", "'delay' is at most 24h here")]
    [DataRow("""{"delay": "5"}""", "must include a unit")]
    [DataRow("""[{"power": "up"}, {"power": "on"}]""", "'power' cannot be 'on'")]
    [DataRow("""{"power": """, "While parsing")]
    [DataRow("\"power\"", "a step is a verb with its value")]
    [DataRow("[]", "'steps' is empty")]
    [DataRow("", "the request is empty; it needs a step or a list of steps, as {\"amount\": 1250}")]
    [DataRow(" \n", "the request is empty; it needs a step")]
    [DataRow("""[{"amount": 100}, {"keys": "zz"}]""", "step 2: ")]
    [DataRow("[{amount: 100},\n {power: up},\n {delay: 25h}]", "step 3: 'delay' is at most 24h here")]
    public async Task A_bad_step_is_400_with_the_reason_of_the_scenario_reader(string body, string reason)
    {
        await using PanelHost panel = await PanelHost.Start();
        (HttpStatusCode status, string answer) = await panel.Post("/api/do", body);
        Assert.AreEqual(HttpStatusCode.BadRequest, status);
        Assert.Contains(reason, PanelHost.Text(answer, "error"));
        Assert.DoesNotContain("- power: down", await panel.Get("/api/scenario.yaml"));
    }

    [TestMethod]
    [DataRow("/api/pace", """{"speed": "2x"}""", "'speed' cannot be '2x'")]
    [DataRow("/api/pace", """{}""", "'pace' needs 'speed' or 'step'")]
    [DataRow("/api/pace", """{"step": "10"}""", "must include a unit")]
    [DataRow("/api/pace", """{"speed": "max", "step": "1ms"}""", "'step' is for a paused terminal, not for 'max'")]
    [DataRow("/api/pace", """{"step": "2h"}""", "'step' is out of range")]
    [DataRow("/api/pace", """{"sped": "1x"}""", "unknown key 'sped'; did you mean 'speed'?")]
    [DataRow("/api/pace", "1x", "'pace' must be a mapping")]
    [DataRow("/api/terminal", """{"seed": -1}""", "'seed' must be a whole number")]
    [DataRow("/api/pace", "", "the request is empty; it needs a mapping, as {\"speed\": \"1x\"}")]
    [DataRow("/api/terminal", "", "the request is empty; it needs a mapping, as {\"seed\": 7}")]
    [DataRow("/api/terminal", """{"language": "de"}""", "'language' cannot be 'de'")]
    public async Task Bad_settings_are_400_with_a_reason(string path, string body, string reason)
    {
        await using PanelHost panel = await PanelHost.Start();
        (HttpStatusCode status, string answer) = await panel.Post(path, body);
        Assert.AreEqual(HttpStatusCode.BadRequest, status);
        Assert.Contains(reason, PanelHost.Text(answer, "error"));
    }

    [TestMethod]
    [DataRow("/api/do", "text/plain", HttpStatusCode.UnsupportedMediaType, "application/json or application/yaml")]
    [DataRow("/api/do", "application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType, "application/json")]
    [DataRow("/api/pace", "text/plain", HttpStatusCode.UnsupportedMediaType, "application/json")]
    [DataRow("/api/terminal", "multipart/form-data", HttpStatusCode.UnsupportedMediaType, "application/json")]
    [DataRow("/api/nothing", "application/json", HttpStatusCode.NotFound, "nothing of that name")]
    [DataRow("/api/state", "application/json", HttpStatusCode.MethodNotAllowed, "another method")]
    public async Task A_request_of_another_kind_is_refused(
        string path, string mediaType, HttpStatusCode wanted, string reason)
    {
        await using PanelHost panel = await PanelHost.Start();
        (HttpStatusCode status, string answer) = await panel.Post(path, """{"power": "down"}""", mediaType);
        Assert.AreEqual(wanted, status);
        Assert.Contains(reason, PanelHost.Text(answer, "error"));
    }

    [TestMethod]
    [DataRow(16 * 1024, HttpStatusCode.OK)]
    [DataRow(16 * 1024 + 1, HttpStatusCode.RequestEntityTooLarge)]
    [DataRow(1024 * 1024, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_has_at_most_16_KB(int length, HttpStatusCode wanted)
    {
        await using PanelHost panel = await PanelHost.Start();
        // The server refuses by the length alone: a client that sends on meanwhile may find the connection closed.
        using HttpClient patient = new(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(10) });
        patient.BaseAddress = panel.Client.BaseAddress;
        patient.DefaultRequestHeaders.ExpectContinue = true;
        using StringContent body = new("""{"power": "up"}""".PadRight(length), Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await patient.PostAsync("/api/do", body);
        Assert.AreEqual(wanted, response.StatusCode);
    }

    [TestMethod]
    public async Task A_sale_is_done_with_the_verbs_of_a_scenario()
    {
        await using PanelHost panel = await PanelHost.Start(pace: "1x");
        Assert.AreEqual("AwaitingCard", await panel.Do("[ { power: up }, { amount: 1250 } ]"));
        Assert.AreEqual("EnteringPin", await panel.Do("swipe: { card: visa-pin }"));
        await panel.Do("keys: '4321#'");
        JsonNode state = await panel.WaitFor(state => state["journal"]!.ToJsonString().Contains("auth.approved"));
        Assert.AreEqual(1, state["issuerBooked"]!["approvals"]!.GetValue<int>());
        Assert.DoesNotContain("4321", state.ToJsonString());
    }

    [TestMethod]
    public async Task A_paused_terminal_moves_by_the_step()
    {
        await using PanelHost panel = await PanelHost.Start(pace: "pause");
        long before = await TimeNs(panel);
        Assert.AreEqual(before, await TimeNs(panel));
        (HttpStatusCode status, string body) = await panel.Post("/api/pace", """{"step": "250ms"}""");
        Assert.AreEqual((HttpStatusCode.OK, "pause"), (status, PanelHost.Text(body, "pace")));
        JsonNode state = await panel.WaitFor(state => state["timeNs"]!.GetValue<long>() >= before + 250_000_000);
        Assert.AreEqual(before + 250_000_000, state["timeNs"]!.GetValue<long>());
    }

    [TestMethod]
    public async Task A_held_key_stays_down_while_time_goes_on_and_is_found_stuck()
    {
        await using PanelHost panel = await PanelHost.Start(pace: "1x");
        await panel.Do("[ { key: { down: '5' } }, { delay: 40s } ]");
        JsonNode state = JsonNode.Parse(await panel.Get("/api/state"))!;
        Assert.AreEqual("""["H202"]""", state["faults"]!.ToJsonString());
        Assert.AreEqual("5", state["heldKeys"]!.GetValue<string>());
        await panel.Do("[ { key: { up: '5' } }, { delay: 40s } ]");
        state = JsonNode.Parse(await panel.Get("/api/state"))!;
        Assert.AreEqual("[]", state["faults"]!.ToJsonString());
        Assert.AreEqual("", state["heldKeys"]!.GetValue<string>());
    }

    [TestMethod]
    public async Task At_the_highest_speed_nothing_times_out_while_a_program_thinks()
    {
        await using PanelHost panel = await PanelHost.Start(pace: "max");
        Assert.AreEqual("EnteringPin", await panel.Do("[ { amount: 1250 }, { swipe: { card: visa-pin } } ]"));
        long before = await TimeNs(panel);
        await Task.Delay(TimeSpan.FromMilliseconds(300));
        Assert.IsLessThan(20_000_000_000, await TimeNs(panel) - before);
        Assert.AreEqual("Authorising", await panel.Do("keys: '4321#'"));
    }

    [TestMethod]
    [DataRow("pause")]
    [DataRow("1x")]
    [DataRow("max")]
    public async Task Another_terminal_keeps_the_speed_and_says_so(string pace)
    {
        await using PanelHost panel = await PanelHost.Start(pace: pace);
        (HttpStatusCode status, string answer) = await panel.Post("/api/terminal", """{"seed": 7}""");
        Assert.AreEqual((HttpStatusCode.OK, pace), (status, PanelHost.Text(answer, "pace")));
        JsonNode now = JsonNode.Parse(await panel.Get("/api/state"))!;
        Assert.AreEqual(pace, now["pace"]!.GetValue<string>());
    }

    [TestMethod]
    public async Task The_file_of_the_waves_has_the_last_edge()
    {
        await using PanelHost panel = await PanelHost.Start(pace: "1x");
        Assert.DoesNotContain("\nz!", await panel.Get("/api/waves.vcd"), "a pin floats with power");
        Assert.AreEqual("Off", await panel.Do("power: down"));
        Assert.Contains("\nz!", await panel.Get("/api/waves.vcd"));
    }

    [TestMethod]
    public async Task Another_terminal_begins_anew_even_while_a_step_waits_for_ever()
    {
        await using PanelHost panel = await PanelHost.Start(PanelHost.Impatient, "pause");
        (HttpStatusCode, string) stuck = await panel.Post("/api/do", "keys: '1250#'", "application/yaml");
        Assert.AreEqual(HttpStatusCode.Accepted, stuck.Item1);
        await panel.Post("/api/terminal", """{"seed": 7, "language": "zh"}""");
        Assert.AreEqual("409 the terminal was replaced before this was done", await panel.Outcome(stuck));
        using HttpResponseMessage unknown = await panel.Client.GetAsync("/api/do/4711");
        Assert.AreEqual(HttpStatusCode.NotFound, unknown.StatusCode);
        await panel.Post("/api/pace", """{"speed": "max"}""");
        JsonNode state = await panel.WaitFor(state => state["state"]!.GetValue<string>() == "Idle");
        Assert.AreEqual("请输入金额", state["display"]![0]!.GetValue<string>());
        Assert.AreEqual(7, state["seed"]!.GetValue<int>());
    }

    private static async Task<long> TimeNs(PanelHost panel) =>
        JsonNode.Parse(await panel.Get("/api/state"))!["timeNs"]!.GetValue<long>();

    [TestMethod]
    public async Task A_journal_whose_oldest_events_were_forgotten_says_how_many()
    {
        PanelOptions few = new() { Bench = new BenchOptions { MostEvents = 50 } };
        await using PanelHost panel = await PanelHost.Start(few);
        for (int i = 0; i < 40; i++)
        {
            await panel.Do("[ { keys: '1*' }, { delay: 1s } ]");
        }
        string[] lines = (await panel.Get("/api/journal.jsonl")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        JsonNode first = JsonNode.Parse(lines[0])!;
        Assert.AreEqual("journal.forgotten", first["event"]!.GetValue<string>());
        int forgotten = int.Parse(first["count"]!.GetValue<string>(), CultureInfo.InvariantCulture);
        JsonNode state = JsonNode.Parse(await panel.Get("/api/state"))!;
        int tail = state["journalFirst"]!.GetValue<int>() + state["journal"]!.AsArray().Count;
        Assert.AreEqual(tail, forgotten + lines.Length - 1);
        Assert.IsInRange(1, 50, lines.Length - 1);
    }

    [TestMethod]
    public async Task A_get_of_anything_changes_nothing()
    {
        await using PanelHost panel = await PanelHost.Start();
        await panel.Do("amount: 1250");
        await panel.Post("/api/pace", """{"speed": "pause"}""");
        string before = await panel.Get("/api/state");
        string[] paths =
        [
            "/", "/main.js", "/api/state", "/api/catalogue", "/api/waves", "/api/waves.vcd", "/api/scenario.yaml",
            "/api/journal.jsonl", "/api/frame.png", "/api/do", "/api/pace", "/api/terminal", "/api/do?power=down",
            "/api/pace?speed=max",
        ];
        foreach (string path in paths)
        {
            using HttpResponseMessage response = await panel.Client.GetAsync(path);
            bool isCommand = path.Contains("/do") || path.Contains("/pace") || path.Contains("/terminal");
            Assert.AreEqual(isCommand ? HttpStatusCode.MethodNotAllowed : HttpStatusCode.OK, response.StatusCode, path);
        }
        Assert.AreEqual(before, await panel.Get("/api/state"));
    }

    [TestMethod]
    public async Task The_catalogue_has_what_the_page_offers()
    {
        await using PanelHost panel = await PanelHost.Start();
        JsonNode catalogue = JsonNode.Parse(await panel.Get("/api/catalogue"))!;
        Assert.HasCount(14, catalogue["cards"]!.AsArray());
        Assert.AreEqual("411111******1111", catalogue["cards"]![0]!["number"]!.GetValue<string>());
        Assert.HasCount(66, catalogue["faults"]!.AsArray());
        Assert.Contains("flap", catalogue["network"]!.AsArray().Select(word => word!.GetValue<string>()));
        Assert.AreEqual("open", catalogue["device"]!["tamper"]![0]!.GetValue<string>());
        JsonNode pin = catalogue["states"]!.AsArray()
            .Single(state => state!["name"]!.GetValue<string>() == "EnteringPin")!;
        Assert.IsNotNull(pin["next"]!["Authorising"]);
    }

    [TestMethod]
    public async Task The_picture_is_that_of_the_display()
    {
        await using PanelHost panel = await PanelHost.Start();
        byte[] picture = await panel.Client.GetByteArrayAsync("/api/frame.png");
        Assert.AreEqual("PNG", Encoding.ASCII.GetString(picture, 1, 3));
        await panel.Do("power: down");
        CollectionAssert.AreNotEqual(picture, await panel.Client.GetByteArrayAsync("/api/frame.png"));
    }

    [TestMethod]
    public async Task The_waves_of_a_swipe_are_told_with_their_levels()
    {
        await using PanelHost panel = await PanelHost.Start(pace: "1x");
        await panel.Do("amount: 1250");
        await panel.Do("swipe: { card: visa-pin, speed: 100cm/s }");
        JsonNode waves = JsonNode.Parse(await panel.Get("/api/waves"))!;
        JsonNode slot = waves["pins"]!.AsArray().Single(pin => pin!["name"]!.GetValue<string>() == "card-present")!;
        CollectionAssert.AreEqual(new[] { 0, 1 }, slot["edges"]!.AsArray().Where((_, index) => index % 2 == 1)
            .Select(level => level!.GetValue<int>()).ToArray());
        JsonNode track = waves["pins"]!.AsArray().Single(pin => pin!["name"]!.GetValue<string>() == "track-2")!;
        Assert.IsGreaterThan(400, track["edges"]!.AsArray().Count);
        string dump = await panel.Get("/api/waves.vcd");
        Assert.Contains(" track_2 $end", dump);
        Assert.IsGreaterThan(400, dump.Split('\n').Length);
    }

    [TestMethod]
    [DataRow("from=soon", HttpStatusCode.BadRequest, "'from' and 'to' are times in ns")]
    [DataRow("from=5&to=1", HttpStatusCode.BadRequest, "'from' is after 'to'")]
    [DataRow("from=5&to=5", HttpStatusCode.OK, "")]
    public async Task Waves_are_of_two_times_in_their_order(string query, HttpStatusCode status, string reason)
    {
        await using PanelHost panel = await PanelHost.Start();
        using HttpResponseMessage response = await panel.Client.GetAsync($"/api/waves?{query}");
        Assert.AreEqual(status, response.StatusCode);
        Assert.Contains(reason, await response.Content.ReadAsStringAsync());
    }

    [TestMethod]
    public async Task A_body_that_is_no_UTF_8_is_refused()
    {
        await using PanelHost panel = await PanelHost.Start();
        using ByteArrayContent body = new(Encoding.Latin1.GetBytes("# caf\u00E9\npower: down\n"));
        body.Headers.ContentType = new("application/yaml");
        using HttpResponseMessage response = await panel.Client.PostAsync("/api/do", body);
        Assert.AreEqual(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("the body is no UTF-8", await response.Content.ReadAsStringAsync());
    }
}
