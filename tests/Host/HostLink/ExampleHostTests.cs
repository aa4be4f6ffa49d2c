using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Tests.Scenarios;

namespace PosTerminal.Tests.Host.HostLink;

/// <summary>The host of 40 lines in docs/examples sells, declines and takes a reversal.</summary>
[TestClass]
public sealed class ExampleHostTests
{
    private const int MostLines = 40;

    private const string Sales = """
        name: A host of one's own
        version: 1
        always: [ no-secret-leaks, in-flight-durable, no-sale-while-reversing, no-stray-approval ]
        steps:
          - power: up
          - delay: 5s
          - amount: 1250
          - swipe: { card: visa-pin }
          - keys: "4321#"
          - expect-event: { name: auth.approved, amount: 1250, within: 20s }
          - delay: 4s
          - amount: 10001
          - swipe: { card: mastercard-pin }
          - keys: "4321#"
          - expect-event: { name: auth.declined, within: 20s }
          - delay: 4s
          - amount: 1213
          - swipe: { card: visa-nopin }
          - expect-event: { name: reversal.acknowledged, amount: 1213, within: 60s }
          - delay: 4s
          - amount: 990
          - swipe: { card: visa-nopin }
          - expect-event: { name: auth.approved, amount: 990, within: 20s }
        """;

    private static string Folder => Path.Combine(Repository.Root, "docs", "examples");

    [TestMethod]
    public void It_has_at_most_40_lines_besides_what_they_say_of_themselves() => Assert.IsLessThanOrEqualTo(
        MostLines, File.ReadLines(Path.Combine(Folder, "host.js")).Count(line => !line.TrimStart().StartsWith("//")));

    [TestMethod]
    public void It_approves_declines_and_survives_a_reversal()
    {
        using Shell shell = new();
        string book = shell.Path("book");
        using Process host = Start("0", book);
        string address = host.StandardOutput.ReadLine()!;
        try
        {
            using EmulatorProcess terminal = new("run", shell.Write("sales.yaml", Sales), "--host", address);
            Assert.AreEqual(0, terminal.WaitForExit(), terminal.Output);
        }
        finally
        {
            host.Kill();
        }
        string[] sales = [.. JsonNode.Parse(File.ReadAllText(book))!.AsObject().Select(entry => entry.Value)
            .OfType<JsonObject>().Select(sale => $"{sale["amount"]} {sale["isUndone"]}")];
        CollectionAssert.AreEqual(
            new[] { "000000001250 false", "000000001213 true", "000000000990 false" }, sales, string.Join(", ", sales));
    }

    private static Process Start(params string[] arguments)
    {
        ProcessStartInfo start = new("node", [Path.Combine(Folder, "host.js"), .. arguments])
        {
            RedirectStandardOutput = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Inconclusive("needs node on the path");
            throw;
        }
    }
}
