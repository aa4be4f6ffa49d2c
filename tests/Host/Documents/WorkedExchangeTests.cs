using System;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Host.Documents;

/// <summary>The exchange that the page of the protocol shows, sent to the issuer byte for byte.</summary>
[TestClass]
public sealed class WorkedExchangeTests
{
    private const string Fence = "```text\n";

    [TestMethod]
    public void The_issuer_answers_the_requests_of_the_page_with_the_replies_of_the_page()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs/host-protocol.md")).ReplaceLineEndings("\n");
        string[] blocks = [.. page[page.IndexOf("## An exchange in hexadecimal", StringComparison.Ordinal)..]
            .Split(Fence).Skip(1).Select(block => block[..block.IndexOf("\n```", StringComparison.Ordinal)])];
        Assert.HasCount(4, blocks);
        SimulatedIssuer issuer = SimulatedIssuer.Make();
        issuer.Clock = () => new DateTime(2026, 11, 24, 10, 5, 0, DateTimeKind.Utc);
        IssuerHost host = IssuerHost.Of(issuer, new DrawnBytes());
        IssuerLine line = new();
        for (int i = 0; i < blocks.Length; i += 2)
        {
            byte[] reply = host.Answer(BytesOf(blocks[i]), line).Single().Message;
            Assert.AreEqual(Convert.ToHexString(BytesOf(blocks[i + 1])), Convert.ToHexString(reply));
        }
        Assert.AreEqual(1, issuer.Ledger.Approvals);
    }

    private sealed class DrawnBytes : IRandom
    {
        public void Fill(byte[] buffer, int offset, int count) =>
            Convert.FromHexString("5EED0FA1C0FFEE42").CopyTo(buffer, offset);
    }

    private static byte[] BytesOf(string block) => Convert.FromHexString(string.Concat(
        block.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1])));
}
