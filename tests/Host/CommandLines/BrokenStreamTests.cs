using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Commands;

namespace PosTerminal.Tests.Host.CommandLines;

/// <summary>A command whose errors or text cannot be written ends with the code that it would have without.</summary>
[TestClass]
public sealed class BrokenStreamTests
{
    [TestMethod]
    [DataRow("run DIR/nope.yaml", 2)]
    [DataRow("run --seed", 2)]
    [DataRow("run DIR/a.yaml", 0)]
    [DataRow("run DIR/a.yaml --journal DIR/file/j", 3)]
    [DataRow("--seed 5 run DIR/a.yaml", 2)]
    [DataRow("run DIR/a.yaml --junit=", 2)]
    [DataRow("bogus", 2)]
    [DataRow("decode DIR/nope", 2)]
    [DataRow("provider unlock nonsense", 2)]
    [DataRow("provider keys DIR/file/k --base-key DIR/base --key-set ABCDEF01 --terminal 00000042 "
        + "--passcode-file DIR/codes", 3)]
    [DataRow("merge DIR/nope", 2)]
    [DataRow("fuzz --events 0", 2)]
    [DataRow("issuer --tls DIR/nope", 2)]
    [DataRow("rig check DIR/nope", 2)]
    [DataRow("serve --token-file DIR/nope", 2)]
    [DataRow("serve --console --data DIR/file/x", 3)]
    [DataRow("serve --listen 203.0.113.1 --token-file DIR/base", 3)]
    public void An_error_that_cannot_be_written_has_its_code(string words, int code)
    {
        using WholeLine line = WholeLine.WithFiles();
        using BrokenWriter broken = new();
        using StringWriter output = new();
        Assert.AreEqual(code, line.Run(words, new Streams(TextReader.Null, output, new LenientWriter(broken))));
        Assert.AreEqual(code != 0, broken.WasAsked);
    }

    [TestMethod]
    [DataRow("bogus", 2)]
    [DataRow("run DIR/nope.yaml", 2)]
    [DataRow("run DIR/a.yaml", 3)]
    [DataRow("--help", 3)]
    public void Where_nothing_can_be_written_the_code_is_left(string words, int code)
    {
        using WholeLine line = WholeLine.WithFiles();
        using BrokenWriter broken = new();
        Assert.AreEqual(code, line.Run(words, new Streams(TextReader.Null, broken, new LenientWriter(broken))));
    }

    [TestMethod]
    [DataRow("run DIR/a.yaml --junit DIR/x.xml --result DIR/x.json", 3)]
    [DataRow("run DIR/a.yaml DIR/bad.yaml --junit DIR/x.xml --result DIR/x.json", 1)]
    public void What_standard_output_loses_the_files_of_a_run_have(string words, int code)
    {
        using WholeLine line = WholeLine.WithFiles();
        line.Shell.Write("bad.yaml", "version: 1\nsteps:\n- power: up\n- expect-state: Off\n");
        using BrokenWriter broken = new();
        using StringWriter errors = new() { NewLine = "\n" };
        Assert.AreEqual(code, line.Run(words, new Streams(TextReader.Null, new LenientWriter(broken), errors)));
        Assert.AreEqual("error: standard output: No space left on device\n", $"{errors}");
        StringAssert.Contains(File.ReadAllText(line.Shell.Path("x.xml")), "</testsuites>");
        StringAssert.Contains(File.ReadAllText(line.Shell.Path("x.json")), "\"Cases\"");
    }

    [TestMethod]
    [DataRow("schema scenario", 3)]
    [DataRow("--help", 3)]
    [DataRow("provider unlock 1-0000-12345678", 3)]
    [DataRow("merge DIR/parts", 3)]
    [DataRow("decode DIR/swipe.csv", 3)]
    [DataRow("run DIR/a.yaml --vcd -", 3)]
    [DataRow("bogus", 2)]
    public void What_is_wrong_with_standard_output_is_not_said_of_a_file(string words, int code)
    {
        using WholeLine line = WholeLine.WithFiles();
        line.Shell.Write("swipe.csv", "us\n" + string.Concat(Enumerable.Repeat("500\n", 100)));
        using BrokenWriter broken = new();
        using StringWriter errors = new() { NewLine = "\n" };
        Assert.AreEqual(code, line.Run(words, new Streams(TextReader.Null, new LenientWriter(broken), errors)));
        StringAssert.EndsWith($"{errors}", "error: standard output: No space left on device\n");
        Assert.DoesNotContain("swipe.csv", $"{errors}");
    }

    [TestMethod]
    [DataRow("run nowhere.yaml", "2>/dev/full", 2)]
    [DataRow("run nowhere.yaml", "2>&-", 2)]
    [DataRow("bogus", ">/dev/full 2>/dev/full", 2)]
    [DataRow("bogus", ">&- 2>&-", 2)]
    [DataRow("schema scenario", ">/dev/full 2>/dev/full", 3)]
    [DataRow("schema scenario", ">&-", 3)]
    public void A_process_with_such_streams_ends_with_its_code(string words, string streams, int code)
    {
        if (!Path.Exists("/dev/full"))
        {
            Assert.Inconclusive("this machine has no /dev/full");
        }
        string emulator = Path.Combine(AppContext.BaseDirectory, "PosTerminal.Emulator.dll");
        using Process shell = Process.Start("sh", ["-c", $"exec dotnet exec '{emulator}' {words} {streams}"]);
        Assert.IsTrue(shell.WaitForExit(120_000));
        Assert.AreEqual(code, shell.ExitCode);
    }

    private sealed class BrokenWriter : TextWriter
    {
        public bool WasAsked { get; private set; }

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value)
        {
            WasAsked = true;
            throw new IOException("No space left on device");
        }
    }
}
