using System;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Issuer;

namespace PosTerminal.Tests.Host.Documents;

/// <summary>The exchange that the page of the protocol shows, sent to the issuer byte for byte.</summary>
[TestClass]
public sealed class WorkedExchangeTests
{
    private const string Fence = "```text\n";

    [TestMethod]
    public void The_issuer_answers_the_request_of_the_page_with_the_reply_of_the_page()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs/host-protocol.md")).ReplaceLineEndings("\n");
        string[] blocks = [.. page[page.IndexOf("## An exchange in hexadecimal", StringComparison.Ordinal)..]
            .Split(Fence).Skip(1).Select(block => block[..block.IndexOf("\n```", StringComparison.Ordinal)])];
        Assert.HasCount(2, blocks);
        SimulatedIssuer issuer = SimulatedIssuer.Make();
        byte[] reply = IssuerHost.Of(issuer).Answer(BytesOf(blocks[0])).Single().Message;
        Assert.AreEqual(Convert.ToHexString(BytesOf(blocks[1])), Convert.ToHexString(reply));
        Assert.AreEqual(1, issuer.Ledger.Approvals);
    }

    private static byte[] BytesOf(string block) => Convert.FromHexString(string.Concat(
        block.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1])));
}
