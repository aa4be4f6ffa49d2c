using System;
using System.Net.Sockets;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Link;
using PosTerminal.Hal.Sockets;

namespace PosTerminal.Tests.Link;

/// <summary>The link over sockets of this machine. Waits are bounded and nothing is timed.</summary>
[TestClass]
public class LoopbackTests
{
    [TestMethod]
    public void A_message_and_its_reply_pass()
    {
        using TcpListener host = LinkThread.Listen();
        using LinkThread link = new(LinkThread.AddressOf(host));
        link.Send("sale");
        using Socket peer = host.AcceptSocket();
        Assert.AreEqual("\0\u0004sale", Read(peer, 6));
        peer.Send("\0\u0008approved"u8);
        Assert.AreEqual("approved", link.Receive());
        Assert.AreEqual(DeliveryState.Sent, link.Connection.Delivery);
        Assert.AreEqual(FaultCode.None, link.Connection.Fault);
    }

    [TestMethod]
    public void A_host_that_dies_in_the_middle_of_its_reply_loses_the_message_and_the_next_one_passes()
    {
        using TcpListener host = LinkThread.Listen();
        using LinkThread link = new(LinkThread.AddressOf(host));
        link.Send("sale");
        using (Socket peer = host.AcceptSocket())
        {
            Read(peer, 6);
            peer.Send("\0\u0008appr"u8);
        }

        link.WaitFor(DeliveryState.Lost);
        using Socket again = host.AcceptSocket();
        LinkThread.Wait(() => link.Connection.Fault == FaultCode.None, "the connection");
        link.Send("reversal");
        Assert.AreEqual("\0\u0008reversal", Read(again, 10));
    }

    [TestMethod]
    public void A_host_that_resets_the_connection_loses_the_message()
    {
        using TcpListener host = LinkThread.Listen();
        using LinkThread link = new(LinkThread.AddressOf(host));
        link.Send("sale");
        using (Socket peer = host.AcceptSocket())
        {
            Read(peer, 6);
            peer.LingerState = new LingerOption(true, 0);
        }

        link.WaitFor(DeliveryState.Lost);
        LinkThread.Wait(() => link.Connection.Fault is FaultCode.N406 or FaultCode.None, "an end");
    }

    [TestMethod]
    public void A_port_that_refuses_is_an_N406_and_nothing_has_left()
    {
        TcpListener host = LinkThread.Listen();
        HostAddress address = LinkThread.AddressOf(host);
        host.Stop();
        using LinkThread link = new(address);
        LinkThread.Wait(() => link.Connection.Fault != FaultCode.None, "a fault");
        link.Send("sale", mayWait: false);
        link.WaitFor(DeliveryState.Refused);
        Assert.AreEqual(FaultCode.N406, link.Connection.Fault);
    }

    [TestMethod]
    public void A_name_that_cannot_be_resolved_is_an_N405()
    {
        // Longer than names can be, so that no name server is asked.
        using LinkThread link = new(new HostAddress(new string('x', 300), 7001, null));
        LinkThread.Wait(() => link.Connection.Fault != FaultCode.None, "a fault");
        Assert.AreEqual(FaultCode.N405, link.Connection.Fault);
    }

    [TestMethod]
    public void A_sign_in_page_is_an_N405()
    {
        using TcpListener host = LinkThread.Listen();
        using LinkThread link = new(LinkThread.AddressOf(host));
        link.Send("sale");
        using Socket peer = host.AcceptSocket();
        Read(peer, 6);
        peer.Send("HTTP/1.1 400 Bad Request\r\n\r\n<html>"u8);
        LinkThread.Wait(() => link.Connection.Fault != FaultCode.None, "a fault");
        Assert.AreEqual(FaultCode.N405, link.Connection.Fault);
        link.WaitFor(DeliveryState.Lost);
    }

    [TestMethod]
    public void The_second_host_is_reached_when_the_first_one_refuses()
    {
        TcpListener gone = LinkThread.Listen();
        HostAddress first = LinkThread.AddressOf(gone);
        gone.Stop();
        using TcpListener second = LinkThread.Listen();
        using LinkThread link = new(first, LinkThread.AddressOf(second));
        using Socket peer = second.AcceptSocket();
        LinkThread.Wait(() => link.Connection.Fault == FaultCode.None, "the second host");
        link.Send("sale");
        Assert.AreEqual("\0\u0004sale", Read(peer, 6));
    }

    // Much room takes long to fill, and a host that never answers is left after 30 s.
    [TestMethod]
    public void A_host_that_never_reads_stalls_neither_the_terminal_nor_the_thread_of_the_link()
    {
        using TcpListener host = LinkThread.Listen(hasLittleRoom: true);
        using LinkThread link = new(LinkThread.AddressOf(host));
        using Socket peer = host.AcceptSocket();
        byte[] longest = new byte[FrameAssembler.MaxMessage];
        int sent = 0;
        while (sent < 1_000_000 && IsTaken(link, longest))
        {
            sent++;
        }

        Assert.IsTrue(sent < 1_000_000, "its buffers were never full");
        Assert.IsTrue(link.Connection.TryWithdraw());
        int before = link.Steps;
        LinkThread.Wait(() => link.Steps > before + 10, "steps of the link");
        Assert.AreEqual(0, link.Connection.Receive(longest));
    }

    // False when the message waits although the link has gone on.
    private static bool IsTaken(LinkThread link, byte[] message)
    {
        LinkThread.Wait(() => link.Connection.Session != 0, "a connection");
        link.Connection.Send(message, message.Length, link.Connection.Session);
        int before = link.Steps;
        LinkThread.Wait(
            () => link.Connection.Delivery != DeliveryState.Queued || link.Steps > before + 100, "a few steps");
        return link.Connection.Delivery != DeliveryState.Queued;
    }

    [TestMethod]
    public void While_a_handshake_blocks_the_terminal_goes_on()
    {
        StalledHandshake tls = new();
        using TcpListener host = LinkThread.Listen();
        using LinkThread link = new(tls, LinkThread.AddressOf(host, "host.example"));
        using StalledHandshake ended = tls;
        LinkThread.Wait(() => tls.IsBegun, "the handshake");
        int stood = link.Steps;
        byte[] message = new byte[FrameAssembler.MaxMessage];
        for (int i = 0; i < 1000; i++)
        {
            link.Send("sale", mayWait: false);
            link.Connection.MayPause = i % 2 == 0;
            Assert.AreEqual(DeliveryState.Refused, link.Connection.Delivery);
            Assert.AreEqual(0, link.Connection.Receive(message));
            Assert.IsTrue(link.Connection.TryWithdraw());
        }

        Assert.AreEqual(stood, link.Steps, "the thread of the link was to stand in its handshake");
        tls.Dispose();
        LinkThread.Wait(() => link.Connection.Fault == FaultCode.N407, "the end of the handshake");
    }

    [TestMethod]
    public void A_host_with_TLS_where_there_is_none_is_an_N407()
    {
        using TcpListener host = LinkThread.Listen();
        using LinkThread link = new(LinkThread.AddressOf(host, "host.example"));
        LinkThread.Wait(() => link.Connection.Fault != FaultCode.None, "a fault");
        link.Send("sale", mayWait: false);
        link.WaitFor(DeliveryState.Refused);
        Assert.AreEqual(FaultCode.N407, link.Connection.Fault);
    }

    private static string Read(Socket peer, int count)
    {
        byte[] bytes = new byte[count];
        int have = 0;
        int got = 1;
        peer.ReceiveTimeout = 30_000;
        while (have < count && got > 0)
        {
            got = peer.Receive(bytes, have, count - have, SocketFlags.None);
            have += got;
        }

        return Encoding.ASCII.GetString(bytes, 0, have);
    }

    /// <summary>A handshake that takes until the test ends it.</summary>
    private sealed class StalledHandshake : ITlsChannel, IDisposable
    {
        private readonly System.Threading.ManualResetEventSlim _begun = new();
        private readonly System.Threading.ManualResetEventSlim _ended = new();

        internal bool IsBegun => _begun.IsSet;

        public FaultCode Open(Socket socket, string name, TlsTime time)
        {
            _begun.Set();
            _ended.Wait();
            return FaultCode.N407;
        }

        public int Write(byte[] buffer, int offset, int count) => -1;

        public int Read(byte[] buffer, int offset, int count) => -1;

        public void Close()
        {
        }

        public void Dispose() => _ended.Set();
    }
}
