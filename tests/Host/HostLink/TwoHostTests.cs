using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Hal.Link;

namespace PosTerminal.Tests.Host.HostLink;

/// <summary>Two hosts with a book each, over real sockets.</summary>
[TestClass]
public sealed class TwoHostTests
{
    [TestMethod]
    public void The_reversal_of_a_sale_that_went_to_A_is_not_ended_by_B()
    {
        string book = System.IO.Path.GetTempFileName();
        using LiveIssuer second = new();
        using LiveIssuer former = new(book);
        using LiveTerminal terminal = new(former.Address, second: At(second.Port, 2, 2));
        former.WaitForLog("SignOn");
        former.Issuer.Behaviour = IssuerBehaviour.MidReply;
        terminal.Sell(1250);
        former.WaitForLog("Sale 000001");
        former.Dispose();
        terminal.WaitFor("reversal.queued");
        terminal.PassTicks(200);
        Assert.IsTrue(terminal.IsReversing);

        using LiveIssuer issuer = new(book, former.Port);
        terminal.WaitFor("reversal.acknowledged");
        Assert.AreEqual(0, issuer.Issuer.Ledger.Approvals);
        Assert.AreEqual(1, issuer.Issuer.Ledger.Reversals);
        Assert.AreEqual(0, second.Issuer.Ledger.Requests);
        System.IO.File.Delete(book);
    }

    [TestMethod]
    public void A_host_that_keeps_the_same_book_undoes_it()
    {
        using LiveIssuer second = new();
        using LiveIssuer first = new();
        using LiveTerminal terminal = new(first.Address, second: At(second.Port, 2, 1));
        first.WaitForLog("SignOn");
        first.Issuer.Behaviour = IssuerBehaviour.MidReply;
        terminal.Sell(1250);
        first.WaitForLog("Sale 000001");
        first.Dispose();
        terminal.WaitFor("reversal.acknowledged");
        Assert.AreEqual(1, second.Issuer.Ledger.Requests);
        terminal.SellApproved(990);
        Assert.AreEqual(1, second.Issuer.Ledger.Approvals);
    }

    private static HostAddress At(int port, int id, int book) => new("127.0.0.1", port, null, id, book);
}
