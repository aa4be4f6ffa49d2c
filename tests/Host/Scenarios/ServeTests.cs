using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Commands;
using PosTerminal.Emulator.Scenarios.Steps;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Tests.Scenarios;

/// <summary>"serve", most of it with lines from a pipe.</summary>
[TestClass]
public sealed class ServeTests
{
    [TestMethod]
    public void A_person_can_drive_a_sale()
    {
        string output = Serve("power up\nswipe visa-pin\nexpect-state EnteringPin\nkeys 4321#\n"
            + "expect-event auth.approved\n"
            + "quit\n");
        StringAssert.Contains(output, "|READY           |");
        StringAssert.Contains(output, "|ENTER PIN       |");
        StringAssert.Contains(output, "auth.approved stan=1 code=00");
        StringAssert.Contains(output, "|APPROVED        |");
        Assert.DoesNotContain("4321", output[output.IndexOf('\n')..]);
    }

    [TestMethod]
    [DataRow("swip visa-pin", "error: unknown command 'swip'; did you mean 'swipe'? ('help' lists them)")]
    [DataRow("swipe visapin", "error: 'card' cannot be 'visapin'; did you mean 'visa-pin'?")]
    [DataRow("swipe visa-pin spede=50cm/s", "error: unknown key 'spede'; did you mean 'speed'?")]
    [DataRow("swipe visa-pin blank", "error: 'swipe' does not take 'blank'; as: swipe visa-pin")]
    [DataRow("swipe visa-pin fault.stop-after=60", "must include a unit (e.g. 60%)")]
    [DataRow("amount", "error: 'amount' must be a plain value, not nothing")]
    [DataRow("swipe weak", "error: the reader fell off")]
    [DataRow("power down\nstate", "Off")]
    [DataRow("expect-state OutOfService within=100ms", "not seen: state OutOfService within 0.1 s")]
    public void An_answer_says_what_was_wrong(string line, string answer) =>
        StringAssert.Contains(Serve(line + "\nquit\n"), answer);

    [TestMethod]
    [DataRow("amount 12", "keys 1,keys 2,keys #")]
    [DataRow("key 5 40ms", "press 5 40 3 -1 -1")]
    [DataRow("key down=5", "press 5 120 3 -1 -1")]
    [DataRow("key press=1 bounce=4ms hold=10ms", "press 1 10 4 -1 -1")]
    [DataRow("network down", "network down")]
    [DataRow("network fault=after-request", "network after-request")]
    [DataRow("power down", "down")]
    [DataRow("power cut=now off-for=10ms", "down,up")]
    [DataRow("# a remark\n\n", "")]
    public void A_short_form_does_what_the_step_does(string line, string calls)
    {
        using var shell = new Shell();
        Assert.AreEqual(0, shell.RunWith(line + "\nquit\n", "serve", "--console"));
        Assert.AreEqual("up", shell.Benches.Made.Single().Calls[0], "the console begins with the power on");
        Assert.AreEqual(calls, string.Join(",", shell.Benches.Made.Single().Calls.Skip(1)));
    }

    [TestMethod]
    public void What_the_help_offers_can_be_typed()
    {
        IEnumerable<string> lines = VerbTable.All.Where(verb => verb.Name != VerbTable.Repeat)
            .Select(verb => $"{verb.Name} {First(verb.Hint)}");
        foreach (string line in lines)
        {
            ErrorList errors = new();
            ConsoleLine.Read(line, errors);
            Assert.AreEqual("", string.Join("; ", errors.Sorted.Select(error => error.Message)), line);
        }
    }

    // The first of several choices, without what may be left out and without a remark.
    private static string First(string hint) => hint.Split([" [", " ("], 2, default)[0].Split('|')[0];

    [TestMethod]
    public void Damage_and_quoted_text_can_be_given()
    {
        using var shell = new Shell();
        shell.RunWith("swipe visa-pin speed=20cm/s fault.stop-after=60% fault.noise=5%\n"
            + "expect-display \"ENTER PIN\" within=10ms\nquit\n", "serve", "--console");
        string call = shell.Benches.Made.Single().Calls.Last();
        StringAssert.Contains(call, "SpeedMmPerS = 200");
        StringAssert.Contains(call, "StopAfter = 0.6");
        StringAssert.Contains(call, "Noise = 0.05");
        StringAssert.Contains(shell.Output, "not seen: display contains \"ENTER PIN\" within 0.01 s");
    }

    [TestMethod]
    public void At_the_end_of_the_input_the_last_command_still_takes_effect()
    {
        string output = Serve("power up\nswipe visa-pin");
        StringAssert.Contains(output, "|ENTER PIN       |");
    }

    [TestMethod]
    public void Control_c_leaves_cleanly_even_in_a_long_wait()
    {
        using var control = new CancellationTokenSource(100);
        var streams = new Streams(new StringReader("delay 1h\n"), TextWriter.Null, TextWriter.Null);
        Assert.AreEqual(0, new ServeSession(new FakeBench(), streams, control.Token).Run());
    }

    [TestMethod]
    public void Help_names_every_verb_and_card()
    {
        string output = Serve("help\nquit\n");
        foreach (string word in new[] { "power", "swipe", "expect-issuer", "journal", "visa-pin", "weak" })
        {
            StringAssert.Contains(output, word);
        }
    }

    // The address is for documents: no machine has it, so that the page ends at once.
    [TestMethod]
    public void A_page_keeps_its_newest_events_and_a_console_keeps_all()
    {
        using var shell = new Shell();
        string token = shell.Write("token", new string('t', 64));
        Assert.AreEqual(3, shell.Run("serve", "--listen", "203.0.113.1", "--token-file", token), shell.Error);
        Assert.AreEqual(0, shell.RunWith("quit\n", "serve", "--console"), shell.Error);
        CollectionAssert.AreEqual(
            new[] { 100_000, int.MaxValue }, shell.Benches.Options.Select(options => options.MostEvents).ToArray());
    }

    private static string Serve(string input)
    {
        using var shell = new Shell();
        Assert.AreEqual(0, shell.RunWith(input, "--console"));
        return shell.Output;
    }
}
