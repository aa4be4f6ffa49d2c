using System;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Threading;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Serial;

namespace PosTerminal.Tests.Host.Rigs;

/// <summary>A pseudo-terminal of ours and a port of the system are two ends of one line.</summary>
[TestClass]
public sealed class PseudoTerminalTests
{
    [TestMethod]
    public void What_one_end_sends_the_other_reads_byte_by_byte()
    {
        using PseudoTerminal? far = Make();
        if (far is null)
        {
            Assert.Inconclusive("this machine has no pseudo-terminals");
            return;
        }
        using SystemPort near = new(far.Name);
        const string Line = "> @1 hello *ABCD\n";
        Send(near, Line);
        Assert.AreEqual(Line, Take(far, Line.Length));
        Send(far, "< =1 ok\r\n");
        Assert.AreEqual("< =1 ok\r\n", Take(near, 9));
        Assert.AreEqual(0, near.Read(new byte[8]));
    }

    [TestMethod]
    public void What_nobody_reads_is_lost_and_nobody_waits_for_it()
    {
        using PseudoTerminal? far = Make();
        if (far is null)
        {
            Assert.Inconclusive("this machine has no pseudo-terminals");
            return;
        }
        Stopwatch waited = Stopwatch.StartNew();
        for (int i = 0; i < 1_000; i++)
        {
            far.Write(new byte[3_000], 3_000);
        }
        Assert.IsLessThan(60, waited.Elapsed.TotalSeconds);
    }

    [TestMethod]
    public void A_port_whose_far_end_is_gone_throws()
    {
        PseudoTerminal? far = Make();
        if (far is null)
        {
            Assert.Inconclusive("this machine has no pseudo-terminals");
            return;
        }
        using SystemPort near = new(far.Name);
        far.Dispose();
        Assert.ThrowsExactly<IOException>(() => Take(near, 1));
    }

    // A name by id leads to the new place of a plug, and a new pseudo-terminal may have an old number.
    [TestMethod]
    public void A_port_whose_name_is_another_ones_by_now_throws()
    {
        PseudoTerminal? far = Make();
        if (far is null)
        {
            Assert.Inconclusive("this machine has no pseudo-terminals");
            return;
        }
        string folder = Directory.CreateTempSubdirectory("posterminal-port-").FullName;
        string name = Path.Combine(folder, "by-id");
        File.CreateSymbolicLink(name, far.Name);
        SystemPort near = new(name);
        using PseudoTerminal other = Make()!;
        far.Dispose();
        File.Delete(name);
        File.CreateSymbolicLink(name, other.Name);
        Send(other, "not for it");
        Assert.ThrowsExactly<IOException>(() => Take(near, 1));
        near.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [TestMethod]
    public void A_port_that_is_not_there_is_called_so()
    {
        string name = Path.Combine(Path.GetTempPath(), "posterminal-no-port");
        IOException refusal = Assert.ThrowsExactly<IOException>(() => new SystemPort(name));
        Assert.AreEqual($"there is no port {name}", refusal.Message);
    }

    // The library waits for ever to send what nobody takes any more: a run hung behind its last line, and kept its
    // locks.
    [TestMethod]
    public void A_port_whose_far_end_went_before_a_write_closes_within_its_bound()
    {
        PseudoTerminal? far = Make();
        if (far is null)
        {
            Assert.Inconclusive("this machine has no pseudo-terminals");
            return;
        }
        SystemPort near = new(far.Name);
        far.Dispose();
        Stopwatch waited = Stopwatch.StartNew();
        for (int i = 0; i < 3; i++)
        {
            Assert.ThrowsExactly<IOException>(() => Send(near, "> @1 ping\n"));
        }
        Thread closing = new(near.Dispose) { IsBackground = true };
        closing.Start();
        Assert.IsTrue(closing.Join(TimeSpan.FromSeconds(60)), "it never closes");
        Assert.IsLessThan(60, waited.Elapsed.TotalSeconds);
    }

    private static PseudoTerminal? Make()
    {
        try
        {
            return new PseudoTerminal();
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static void Send(IPort port, string text) => port.Write(Encoding.ASCII.GetBytes(text), text.Length);

    private static string Take(IPort port, int count)
    {
        StringBuilder text = new();
        byte[] buffer = new byte[64];
        Stopwatch waited = Stopwatch.StartNew();
        while (text.Length < count && waited.Elapsed < TimeSpan.FromSeconds(60))
        {
            text.Append(Encoding.ASCII.GetString(buffer, 0, port.Read(buffer)));
            Thread.Sleep(1);
        }
        return text.ToString();
    }
}
