using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Emulator.Provider;
using PosTerminal.Firmware.Ports;
using PosTerminal.Tests.Host.CommandLines;
using PosTerminal.Tests.Host.HostLink;

namespace PosTerminal.Tests.Host.Settle;

/// <summary>One process at a time reads, decides and writes in a book, all of a decision or nothing.</summary>
[TestClass]
public sealed class BookTurnTests : IDisposable
{
    private const int MomentMs = 200;

    private static readonly SettledSale s_sale = new(TestKeys.TerminalId, SessionBench.SaleCounter, 42, 1250);

    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [TestMethod]
    [DataRow(TestKeys.TerminalId, 1L << 32)]
    [DataRow(TestKeys.TerminalId + "\n", 1)]
    public void What_could_not_be_read_again_is_not_written(string seller, long counter)
    {
        IssuerBook book = IssuerBook.Open(_path);
        SettledBook settled = new(book, TestKeys.KeySet);
        Assert.ThrowsExactly<InvalidDataException>(() => settled.Settle(new(seller, counter, 1, 1250), false));
        BookedSale twoLines = new(TestKeys.TerminalId, 1, 1250, 156, "M\nN");
        Assert.ThrowsExactly<InvalidDataException>(
            () => book.Approve(TestKeys.SerialOf(TestKeys.TerminalId, 1), twoLines));
        book.RaiseCounter("key", 1, isSale: false);
        Assert.AreEqual(1, IssuerBook.Open(_path).HighestCounter("key"));
        Assert.AreEqual(0, IssuerBook.Open(_path).ApprovedCount);
    }

    [TestMethod]
    public void Of_two_that_settle_a_sale_at_once_in_two_ways_one_is_refused()
    {
        ForeignTerminal terminal = new(IssuerBook.Open(_path));
        terminal.Ask(terminal.Request(HostRequestKind.Sale, SessionBench.SaleCounter));
        SettledBook[] desks = [Desk(), Desk()];
        int refusals = 0;
        Parallel.For(0, 2, desk =>
        {
            try
            {
                desks[desk].Settle(s_sale, stands: desk == 1);
            }
            catch (InvalidDataException)
            {
                Interlocked.Increment(ref refusals);
            }
        });
        Assert.AreEqual(1, refusals);
    }

    [TestMethod]
    public void Lines_that_several_append_at_once_are_all_there()
    {
        const int writers = 4;
        const int each = 15;
        IssuerBook[] books = [.. Enumerable.Range(0, writers).Select(_ => IssuerBook.Open(_path))];
        Parallel.For(0, writers, writer =>
        {
            for (int i = 1; i <= each; i++)
            {
                books[writer].RaiseCounter($"key{writer}", i, isSale: false);
            }
        });
        Assert.AreEqual(1 + (writers * each), File.ReadAllLines(_path).Length);
        IssuerBook book = IssuerBook.Open(_path);
        Assert.IsTrue(Enumerable.Range(0, writers).All(writer => book.HighestCounter($"key{writer}") == each));
    }

    [TestMethod]
    public void Nobody_settles_a_sale_in_the_middle_of_a_decision_about_it()
    {
        IssuerBook book = IssuerBook.Open(_path);
        SettledBook desk = Desk();
        string name = TestKeys.SerialOf(s_sale.Seller, s_sale.KeyCounter);
        Task settling = book.InOne(() =>
        {
            Task other = Task.Run(() => desk.Settle(s_sale, stands: false));
            Assert.IsFalse(other.Wait(MomentMs));
            book.Approve(name, new BookedSale(s_sale.Seller, s_sale.Stan, s_sale.AmountMinor, 156, "M"));
            return other;
        });
        settling.GetAwaiter().GetResult();
        Assert.IsFalse(IssuerBook.Open(_path).IsApproved(name));
    }

    [TestMethod]
    public void A_book_that_stays_locked_is_waited_for_and_then_named()
    {
        using WholeLine line = new();
        File.Copy(_path, line.Shell.Path("book"));
        _ = IssuerBook.Open(line.Shell.Path("book"));
        long before = new FileInfo(line.Shell.Path("book")).Length;
        using FileStream other = new(line.Shell.Path("book"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        line.Shell.Write("book.holder", "process 1, since long");
        Assert.AreEqual(3, line.Run("provider settle 5-0007-12345678 --sale 7-42 --amount 12.50 --as undone "
            + "--book DIR/book"));
        Assert.AreEqual("", line.Output);
        Assert.AreEqual(line.Text("error: '--book': the book 'DIR/book' was locked by another process for 5 s "
            + "(its issuer: process 1, since long); nothing was written there\n"), line.Error);
        Assert.AreEqual(before, other.Length);
    }

    [TestMethod]
    public void A_decision_is_written_whole_or_not_at_all()
    {
        IssuerBook book = IssuerBook.Open(_path);
        long before = new FileInfo(_path).Length;
        Assert.ThrowsExactly<FormatException>(() => book.InOne(() =>
        {
            book.RaiseCounter("key", 1, isSale: true);
            Assert.AreEqual(1, book.HighestSale("key"));
            Assert.AreEqual(before, new FileInfo(_path).Length);
            return int.Parse("none");
        }));
        Assert.AreEqual(before, new FileInfo(_path).Length);
        Assert.AreEqual(0, book.HighestCounter("key") + book.HighestSale("key"));
    }

    [TestMethod]
    public void A_finished_reversal_that_could_not_be_kept_whole_is_not_barred()
    {
        ForeignTerminal terminal = new(IssuerBook.Open(_path));
        terminal.Ask(terminal.Request(HostRequestKind.Sale, SessionBench.SaleCounter));
        byte[] finished = ForeignTerminal.SealedOver(
            terminal.Request(HostRequestKind.Reversal, 9, request => request.IsFinished = true), SignOns.None);
        string before = File.ReadAllText(_path);
        terminal.Issuer.Lie = IssuerLie.None with { Reversal = "0 0" };
        Assert.ThrowsExactly<InvalidDataException>(() => terminal.Ask(finished, new IssuerLine()));
        Assert.AreEqual(before, File.ReadAllText(_path));
        terminal.Issuer.Lie = IssuerLie.None;
        Assert.AreEqual("00", terminal.Ask(finished, new IssuerLine()).Code);
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void A_book_that_was_put_back_below_a_running_issuer_is_answered_by_nobody(bool isLonger)
    {
        ForeignTerminal terminal = new(IssuerBook.Open(_path));
        terminal.Ask(terminal.Request(HostRequestKind.Sale, 7));
        string older = File.ReadAllText(_path);
        terminal.Ask(terminal.Request(HostRequestKind.Sale, 8));
        string newest = File.ReadAllText(_path);
        File.WriteAllText(_path, older);
        for (int i = 1; isLonger && i < 9; i++)
        {
            IssuerBook.Open(_path).RaiseCounter("1234567800000009", i, isSale: false);
        }
        byte[] sale = terminal.Request(HostRequestKind.Sale, 10);
        InvalidDataException refusal = Assert.ThrowsExactly<InvalidDataException>(() => terminal.Ask(sale));
        StringAssert.StartsWith(refusal.Message, $"{_path}: its first 6 lines are not those that were read before: an "
            + "older or another book was put in its place. Nothing is answered until the former one is back");
        File.WriteAllText(_path, newest);
        Assert.AreEqual("00", terminal.Ask(sale).Code);
    }

    [TestMethod]
    public void Nothing_is_written_behind_a_line_that_is_not_whole()
    {
        IssuerBook book = IssuerBook.Open(_path);
        string whole = File.ReadAllText(_path);
        File.AppendAllText(_path, "settled-und");
        InvalidDataException refusal = Assert.ThrowsExactly<InvalidDataException>(
            () => book.RaiseCounter("key", 1, isSale: false));
        StringAssert.StartsWith(refusal.Message, $"{_path}(2,1): the last line is not whole");
        File.WriteAllText(_path, whole);
        book.RaiseCounter("key", 1, isSale: false);
        Assert.AreEqual(1, IssuerBook.Open(_path).HighestCounter("key"));
    }

    [TestMethod]
    public void A_byte_order_mark_is_named()
    {
        IssuerBook.Open(_path).RaiseCounter("key", 1, isSale: false);
        File.WriteAllText(_path, File.ReadAllText(_path), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        InvalidDataException refusal = Assert.ThrowsExactly<InvalidDataException>(() => IssuerBook.Open(_path));
        Assert.AreEqual($"{_path}(1,1): it begins with a byte order mark, which an editor has put there: save it as "
            + "UTF-8 without one", refusal.Message);
    }

    private SettledBook Desk() => new(IssuerBook.Open(_path), TestKeys.KeySet);
}
