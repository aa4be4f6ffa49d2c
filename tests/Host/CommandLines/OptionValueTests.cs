using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Commands;
using PosTerminal.Emulator.Machine;

namespace PosTerminal.Tests.Host.CommandLines;

/// <summary>Every option of every verb, given what it cannot be: one line says so, and nothing is done.</summary>
[TestClass]
public sealed class OptionValueTests
{
    private const string Huge = "99999999999999999999";

    // Any text is a file's or a person's name; these are given nothing but "".
    private static readonly string[] s_names =
    [
        "--junit", "--journal", "--frames", "--vcd", "--filter", "--result", "--rig", "--rig-logs", "--authority",
        "--data", "--token-file", "--book", "--tls", "--keys", "--out", "--name", "--base-key", "--group",
        "--passcode-file", "--write", "--signal",
    ];

    // What a verb needs besides.
    private const string Argument = "1-0007-12345678";

    public static IEnumerable<object[]> Cases =>
        from verb in VerbsBelow(Tree(TextWriter.Null), "")
        from option in verb.Command.Options
        where !option.Hidden && option.ValueType != typeof(bool) && option.Name is not ("--help" or "--version")
        from value in s_names.Contains(option.Name) ? new[] { "" } : ["abc", "", Huge, "-1"]
        select new object[] { verb.Words, option.Name, value, Needed(verb.Command, option) };

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void What_an_option_cannot_be_is_2_with_one_line_and_no_trace(
        string verb, string option, string value, string[] needed)
    {
        string[] words = [.. verb.Split(' ', StringSplitOptions.RemoveEmptyEntries), .. needed, option, value];
        (int code, string[] lines) = Run(words);
        string text = string.Join('\n', lines);
        Assert.AreEqual(2, code, text);
        foreach (string word in (string[])["Exception", "   at ", "(Parameter", "System.", "Cannot parse"])
        {
            Assert.DoesNotContain(word, text);
        }
        // The texts of "decode" are the library's.
        if (value.Length == 0 && verb != "decode")
        {
            StringAssert.Contains(Assert.ContainsSingle(lines, text), option);
        }
    }

    [TestMethod]
    [DataRow("serve", "--port", "0", "65535", "-1", "65536")]
    [DataRow("", "--port", "0", "65535", "-1", "65536")]
    [DataRow("serve", "--seed", "0", "2147483647", "-1", "2147483648")]
    [DataRow("run x.yaml", "--jobs", "1", "1024", "0", "1025")]
    [DataRow("run x.yaml", "--seed", "0", "2147483647", "-1", "2147483648")]
    [DataRow("fuzz", "--jobs", "1", "1024", "0", "1025")]
    [DataRow("fuzz", "--events", "1", "1000000000000", "0", "1000000000001")]
    [DataRow("fuzz", "--first", "0", "1000000000000", "-1", "1000000000001")]
    public void A_number_is_taken_to_its_ends_and_not_beyond(
        string verb, string option, string least, string most, string below, string above)
    {
        foreach (string bad in (string[])["abc", "", Huge, below, above])
        {
            (int code, string[] lines) = Run([.. verb.Split(' ', StringSplitOptions.RemoveEmptyEntries), option, bad]);
            Assert.AreEqual(2, code, bad);
            StringAssert.StartsWith(Assert.ContainsSingle(lines), $"'{option}' is a number from {least}");
        }
        foreach (string good in (string[])[least, most])
        {
            string[] words = [.. verb.Split(' ', StringSplitOptions.RemoveEmptyEntries), option, good];
            Assert.IsEmpty(Tree(TextWriter.Null).Parse(words).Errors);
        }
    }

    [TestMethod]
    [DataRow("--events", "0", "'--events' is a number from 1 to 1000000000000")]
    [DataRow("--events", "-5", "'--events' is a number from 1 to 1000000000000")]
    [DataRow("--first", "-1", "'--first' is a number from 0 to 1000000000000")]
    [DataRow("--first", "100", "error: '--first 100' leaves nothing to do of '--events 100'")]
    [DataRow("--first", "5000", "error: '--first 5000' leaves nothing to do of '--events 100'")]
    public void A_fuzz_of_no_event_is_refused(string option, string value, string reason)
    {
        string[] events = option == "--events" ? [] : ["--events", "100"];
        (int code, string[] lines) = Run(["fuzz", option, value, .. events]);
        Assert.AreEqual(2, code);
        Assert.AreEqual(reason, Assert.ContainsSingle(lines));
    }

    [TestMethod]
    [DataRow("init", "")]
    [DataRow("merge", "")]
    [DataRow("run", "")]
    [DataRow("provider unlock", "")]
    public void A_word_that_is_nothing_is_refused(string verb, string word)
    {
        (int code, string[] lines) = Run([.. verb.Split(' '), word]);
        Assert.AreEqual(2, code);
        StringAssert.Contains(Assert.ContainsSingle(lines), "needs a value, not ''");
    }

    [TestMethod]
    [DataRow("merge .", "--junit", "FOLDER")]
    [DataRow("provider unlock 1-0007-12345678", "--keys", "FOLDER")]
    [DataRow("provider manifest FOLDER --out FOLDER", "--keys", "FOLDER")]
    [DataRow("issuer", "--book", "FOLDER")]
    [DataRow("issuer", "--tls", "FOLDER")]
    [DataRow("serve", "--token-file", "FOLDER")]
    [DataRow("serve", "--authority", "FOLDER")]
    [DataRow("run FILE", "--rig", "FOLDER")]
    [DataRow("rig", "check", "FOLDER")]
    public void A_folder_in_the_place_of_a_file_is_called_one(string verb, string option, string value)
    {
        string folder = Directory.CreateTempSubdirectory("folder").FullName;
        string file = Path.Combine(Repository.Root, "tests", "Scenarios", "sales", "approved.yaml");
        string[] words = [.. verb.Split(' '), option, value];
        (int code, string[] lines) = Run([.. words.Select(word =>
            word == "FOLDER" ? folder : word == "FILE" ? file : word)]);
        Directory.Delete(folder);
        Assert.AreEqual(2, code, string.Join('\n', lines));
        Assert.DoesNotContain("Access to the path", string.Join('\n', lines));
    }

    private static string[] Needed(Command verb, Option tried) =>
    [
        .. verb.Arguments.Where(argument => argument.Arity.MinimumNumberOfValues > 0).Select(_ => Argument),
        .. verb.Options.Where(option => option.Required && option != tried)
            .SelectMany(option => new[] { option.Name, option.Name == "--as" ? "undone" : "x" }),
    ];

    private static (int Code, string[] Lines) Run(string[] words)
    {
        StringWriter output = new() { NewLine = "\n" };
        Streams streams = new(TextReader.Null, output, output);
        BenchFactory benches = new();
        int code = CommandLine.Run(words, benches, streams, OtherVerbs.All(benches, streams));
        return (code, output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static RootCommand Tree(TextWriter output)
    {
        Streams streams = new(TextReader.Null, output, output);
        BenchFactory benches = new();
        return CommandLine.Tree(benches, streams, OtherVerbs.All(benches, streams));
    }

    private static IEnumerable<(Command Command, string Words)> VerbsBelow(Command command, string words) =>
        command.Subcommands.SelectMany(one => VerbsBelow(one, $"{words} {one.Name}".Trim()))
            .Prepend((command, words));
}
