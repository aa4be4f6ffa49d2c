using System;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Host.HostLink;

/// <summary>What the terminal takes for the word of its host, so that the link keeps the connection.</summary>
[TestClass]
public sealed class ProofTests
{
    [TestMethod]
    [DataRow("the reply", "1;")]
    [DataRow("the same twice", "1;1;")]
    [DataRow("a wrong code", "")]
    [DataRow("an A0 without a code", "")]
    [DataRow("the reply to a former request", "")]
    [DataRow("bytes", "")]
    [DataRow("nothing", "")]
    public void Only_a_right_code_proves_the_host(string coming, string proven)
    {
        SessionBench bench = new();
        byte[] former = bench.Exchange(SessionBench.Request(HostRequestKind.Echo, keyCounter: 8));
        byte[] reply = bench.Exchange(SessionBench.Request(HostRequestKind.Echo, keyCounter: 9));
        string before = bench.Connection.Proven;
        foreach (byte[] message in Messages(coming, former, reply))
        {
            bench.Take(message);
        }
        Assert.AreEqual("1;", before, "the sign-on");
        Assert.AreEqual(proven, bench.Connection.Proven[before.Length..]);
    }

    [TestMethod]
    public void A_late_reply_proves_the_connection_over_which_its_request_left()
    {
        SessionBench bench = new();
        byte[] reply = bench.Exchange(SessionBench.Request(HostRequestKind.Sale));
        bench.Connection.Session = 2;
        bench.Session.Look();
        Assert.AreEqual(HostProgress.Replied, bench.Take(reply));
        Assert.AreEqual("1;1;", bench.Connection.Proven);
    }

    [TestMethod]
    public void Fault_and_connection_stay_as_they_are_until_the_next_look()
    {
        SessionBench bench = new();
        bench.Connection.Fault = FaultCode.N401;
        bench.Connection.Session = 0;
        Assert.AreEqual(FaultCode.None, bench.Session.Fault);
        Assert.IsTrue(bench.Session.IsSignedOn);
        Assert.AreEqual(1, bench.Session.Session);
        bench.Session.Look();
        Assert.AreEqual(FaultCode.N401, bench.Session.Fault);
        Assert.IsFalse(bench.Session.IsSignedOn);
        Assert.AreEqual(0, bench.Session.Session);
    }

    private static byte[][] Messages(string coming, byte[] former, byte[] reply) => coming switch
    {
        "the reply" => [reply],
        "the same twice" => [reply, reply],
        "a wrong code" => [[.. reply[..^1], (byte)(reply[^1] ^ 1)]],
        "an A0 without a code" => [WithoutCode(reply)],
        "the reply to a former request" => [former],
        "bytes" => ["HTTP/1.1 400 Bad Request"u8.ToArray()],
        _ => [],
    };

    // Field 39 is the two bytes before field 41, which the code follows.
    private static byte[] WithoutCode(byte[] reply)
    {
        byte[] cut = [.. reply.SkipLast(8)];
        cut[11] &= 0xFE;
        "A0"u8.CopyTo(cut.AsSpan(cut.Length - 10));
        return cut;
    }
}
