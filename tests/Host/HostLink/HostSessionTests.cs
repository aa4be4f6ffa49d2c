using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Firmware.Host;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Host.HostLink;

[TestClass]
public sealed class HostSessionTests
{
    [TestMethod]
    [DataRow(HostRequestKind.Sale, "0200")]
    [DataRow(HostRequestKind.Reversal, "0400")]
    [DataRow(HostRequestKind.SignOn, "0800")]
    [DataRow(HostRequestKind.Echo, "0800")]
    [DataRow(HostRequestKind.Status, "0820")]
    public void Every_kind_of_request_is_answered(HostRequestKind kind, string type)
    {
        SessionBench bench = new();
        byte[] reply = bench.Exchange(SessionBench.Request(kind));
        Assert.AreEqual(type, Encoding.ASCII.GetString(bench.Connection.Sent, 0, 4));
        Assert.AreEqual(HostProgress.Replied, bench.Take(reply));
        Assert.AreEqual(kind == HostRequestKind.Reversal ? "25" : "00", bench.Code);
        Assert.AreEqual(42, bench.Reply.Stan);
    }

    [TestMethod]
    public void A_sale_holds_the_track_and_a_reversal_does_not()
    {
        SessionBench bench = new();
        bench.Session.Send(SessionBench.Request(HostRequestKind.Sale));
        StringAssert.Contains(Encoding.ASCII.GetString(bench.Connection.Sent), "4111111111111111=");
        bench.Session.Send(SessionBench.Request(HostRequestKind.Reversal));
        Assert.IsFalse(Encoding.ASCII.GetString(bench.Connection.Sent).Contains("4111", StringComparison.Ordinal));
    }

    [TestMethod]
    public void Two_messages_with_two_counters_have_no_code_in_common()
    {
        SessionBench bench = new();
        bench.Session.Send(SessionBench.Request(HostRequestKind.Echo, keyCounter: 7));
        byte[] first = bench.Connection.Sent;
        bench.Session.Send(SessionBench.Request(HostRequestKind.Echo, keyCounter: 8));
        Assert.IsFalse(first[^8..].SequenceEqual(bench.Connection.Sent[^8..]));
    }

    [TestMethod]
    public void A_reply_with_any_bit_changed_is_not_taken()
    {
        SessionBench bench = new();
        byte[] reply = bench.Exchange(SessionBench.Request(HostRequestKind.Sale));
        for (int bit = 0; bit < 8 * reply.Length; bit++)
        {
            byte[] changed = [.. reply];
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.AreNotEqual(HostProgress.Replied, bench.Take(changed), $"bit {bit}");
        }
        Assert.AreEqual(HostProgress.Replied, bench.Take(reply));
    }

    [TestMethod]
    public void A_reply_cut_anywhere_is_not_taken()
    {
        SessionBench bench = new();
        byte[] reply = bench.Exchange(SessionBench.Request(HostRequestKind.Sale));
        for (int length = 1; length < reply.Length; length++)
        {
            Assert.AreEqual(HostProgress.Invalid, bench.Take(reply[..length]), $"{length} bytes");
        }
    }

    [TestMethod]
    [DataRow(43, 7L, HostProgress.Invalid, DisplayName = "of another trace number")]
    [DataRow(42, 8L, HostProgress.BadMac, DisplayName = "sealed for another message")]
    public void A_genuine_reply_to_another_request_is_not_taken(int stan, long keyCounter, HostProgress expected)
    {
        SessionBench bench = new();
        byte[] other = bench.Exchange(SessionBench.Request(HostRequestKind.Sale, stan, keyCounter));
        bench.Session.Send(SessionBench.Request(HostRequestKind.Sale));
        Assert.AreEqual(expected, bench.Take(other));
    }

    [TestMethod]
    public void A_reply_recorded_for_a_request_with_the_same_numbers_and_keys_is_not_taken()
    {
        SessionBench bench = new();
        byte[] recorded = bench.Exchange(SessionBench.Request(HostRequestKind.Sale));
        SessionBench later = new(noise: "another day");
        byte[] genuine = later.Exchange(SessionBench.Request(HostRequestKind.Sale));
        Assert.AreEqual(HostProgress.BadMac, later.Take(recorded));
        Assert.AreEqual(HostProgress.Replied, later.Take(genuine));
    }

    [TestMethod]
    [DataRow("A0", HostProgress.BadMac)]
    [DataRow("00", HostProgress.Invalid)]
    [DataRow("05", HostProgress.Invalid)]
    [DataRow("25", HostProgress.Invalid)]
    public void Without_a_code_a_host_can_only_say_that_the_requests_code_is_wrong(string code, HostProgress expected)
    {
        SessionBench bench = new();
        HostRequest request = SessionBench.Request(HostRequestKind.Sale);
        byte[] reply = bench.Exchange(request);
        Assert.AreEqual(expected, bench.Take(
            new ReplyWriter().Write(request, new IssuerAnswer(request.Stan, code) { IsSealed = false })));
        Assert.AreEqual(HostProgress.Replied, bench.Take(reply));
    }

    [TestMethod]
    public void A_reply_with_fields_above_64_has_its_code_in_128()
    {
        SessionBench bench = new();
        bench.Session.Send(SessionBench.Request(HostRequestKind.Sale));
        byte[] reply = bench.SealedReply(message =>
        {
            Assert.IsTrue(message.TryPutText(102, "6222020200012345678"));
            Assert.IsTrue(message.TryReserveMac());
            Assert.IsTrue(message.Has(128));
        });
        Assert.AreEqual(HostProgress.Replied, bench.Take(reply));
        Assert.AreEqual("00", bench.Code);
        reply[^9] ^= 1;
        bench.Session.Send(SessionBench.Request(HostRequestKind.Sale));
        Assert.AreEqual(HostProgress.BadMac, bench.Take(reply));
    }

    [TestMethod]
    public void A_code_in_64_that_other_fields_follow_is_none()
    {
        SessionBench bench = new();
        bench.Session.Send(SessionBench.Request(HostRequestKind.Sale));
        byte[] reply = bench.SealedReply(message =>
        {
            Assert.IsTrue(message.TryReserveMac());
            Assert.IsTrue(message.TryPutText(102, "6222020200012345678"));
        });
        Assert.AreEqual(HostProgress.Invalid, bench.Take(reply));
    }

    [TestMethod]
    public void Every_transmission_has_another_nonce()
    {
        SessionBench bench = new();
        HashSet<string> nonces = [];
        for (int i = 0; i < 1_000; i++)
        {
            bench.Session.Send(SessionBench.Request(HostRequestKind.Reversal));
            Assert.IsTrue(nonces.Add(bench.SentText(Field.Nonce)), $"transmission {i}");
        }
        Assert.IsTrue(nonces.All(nonce => nonce.Length == 16 && nonce.All("0123456789ABCDEF".Contains)));
    }

    [TestMethod]
    [DataRow(1, HostProgress.Replied)]
    [DataRow(3, HostProgress.Replied)]
    [DataRow(4, HostProgress.BadMac)]
    public void The_reply_to_one_of_the_last_four_transmissions_of_a_reversal_counts(int later, HostProgress expected)
    {
        SessionBench bench = new();
        byte[] reply = bench.Exchange(SessionBench.Request(HostRequestKind.Reversal, keyCounter: 8));
        for (int i = 1; i <= later; i++)
        {
            bench.Session.Send(SessionBench.Request(HostRequestKind.Reversal, keyCounter: 8 + i));
        }
        Assert.AreEqual(expected, bench.Take(reply));
    }

    [TestMethod]
    [DataRow(HostRequestKind.Reversal, 42, 6L)]
    [DataRow(HostRequestKind.Reversal, 43, 7L)]
    [DataRow(HostRequestKind.Echo, 42, 7L)]
    public void The_reply_to_an_earlier_message_that_is_not_the_same_reversal_does_not_count(
        HostRequestKind earlier, int stan, long saleCounter)
    {
        SessionBench bench = new();
        HostRequest request = SessionBench.Request(earlier, stan, keyCounter: 8);
        request.Stamp.KeyCounter = saleCounter;
        byte[] reply = bench.Exchange(request);
        bench.Session.Send(SessionBench.Request(HostRequestKind.Reversal, keyCounter: 9));
        Assert.AreNotEqual(HostProgress.Replied, bench.Take(reply));
    }

    [TestMethod]
    public void A_reply_that_came_before_the_request_left_is_dropped()
    {
        SessionBench bench = new();
        byte[] reply = bench.Exchange(SessionBench.Request(HostRequestKind.Sale));
        bench.Connection.Bring(reply);
        bench.Session.Send(SessionBench.Request(HostRequestKind.Sale));
        Assert.AreEqual(HostProgress.Waiting, bench.Session.Poll(0, bench.Reply));
    }

    [TestMethod]
    public void The_late_reply_to_an_echo_test_does_not_make_a_sale_suspicious()
    {
        SessionBench bench = new();
        byte[] echo = bench.Exchange(SessionBench.Request(HostRequestKind.Echo, stan: 8));
        bench.Session.Send(SessionBench.Request(HostRequestKind.Sale));
        Assert.AreEqual(HostProgress.Waiting, bench.Take(echo));
    }

    [TestMethod]
    [DataRow(DeliveryState.Queued, HostProgress.Waiting)]
    [DataRow(DeliveryState.Sent, HostProgress.Waiting)]
    [DataRow(DeliveryState.Refused, HostProgress.NotSent)]
    [DataRow(DeliveryState.Lost, HostProgress.Broken)]
    public void What_became_of_the_message_is_what_became_of_the_request(DeliveryState delivery, HostProgress expected)
    {
        SessionBench bench = new();
        bench.Session.Send(SessionBench.Request(HostRequestKind.Sale));
        bench.Connection.Delivery = delivery;
        Assert.AreEqual(expected, bench.Session.Poll(0, bench.Reply));
    }

    [TestMethod]
    public void A_reply_that_arrived_before_the_connection_broke_counts()
    {
        SessionBench bench = new();
        byte[] reply = bench.Exchange(SessionBench.Request(HostRequestKind.Sale));
        bench.Connection.Delivery = DeliveryState.Lost;
        Assert.AreEqual(HostProgress.Replied, bench.Take(reply));
    }

    [TestMethod]
    [DataRow(HostRequestKind.Sale)]
    [DataRow(HostRequestKind.Reversal)]
    [DataRow(HostRequestKind.Echo)]
    [DataRow(HostRequestKind.Status)]
    public void Before_the_sign_on_over_a_connection_is_accepted_nothing_else_leaves(HostRequestKind kind)
    {
        SessionBench bench = new();
        byte[] before = bench.Connection.Sent;
        bench.Connection.Session = 2;
        bench.Session.Look();
        Assert.IsFalse(bench.Session.IsSignedOn);
        bench.Session.Send(SessionBench.Request(kind));
        Assert.AreEqual(HostProgress.NotSent, bench.Session.Poll(0, bench.Reply));
        CollectionAssert.AreEqual(before, bench.Connection.Sent);
        bench.SignOn();
        Assert.AreEqual(HostProgress.Replied, bench.Take(bench.Exchange(SessionBench.Request(kind))));
    }

    [TestMethod]
    [DataRow("T261124100500H00000007S00000006R5EED0FA1C0FFEE42", true)]
    [DataRow("DT261124100500H00000007S00000006R5EED0FA1C0FFEE42", true)]
    [DataRow("", false)]
    [DataRow("D", false)]
    [DataRow("H00000007", false)]
    [DataRow("T261124100500H00000007S00000006R5EED0FA1C0FFEE4", false)]
    [DataRow("T261124100500H00000007S00000006R5EED0FA1C0FFEE421", false)]
    [DataRow("T261124100500H00000007S00000006R5eed0fa1c0ffee42", false)]
    [DataRow("T26112410050AH00000007S00000006R5EED0FA1C0FFEE42", false)]
    [DataRow("T261124100500S00000006H00000007R5EED0FA1C0FFEE42", false)]
    [DataRow("T261124100500H0000000GS00000006R5EED0FA1C0FFEE42", false)]
    public void A_sign_on_is_accepted_with_all_that_it_asked_for(string field62, bool isAccepted)
    {
        SessionBench bench = new();
        bench.Session.Send(SessionBench.Request(HostRequestKind.SignOn));
        Assert.IsFalse(bench.Session.IsSignedOn);
        byte[] reply = bench.SealedReply(810, message =>
        {
            Assert.IsTrue(field62.Length == 0 || message.TryPutText(Field.Private62, field62));
            Assert.IsTrue(message.TryReserveMac());
        });
        Assert.AreEqual(HostProgress.Replied, bench.Take(reply));
        Assert.AreEqual(isAccepted, bench.Session.IsSignedOn);
        Assert.AreEqual(isAccepted ? 7 : field62 == "H00000007" ? 7 : 0, bench.Reply.HighestCounter);
        Assert.AreEqual(isAccepted ? 6 : 0, bench.Reply.HighestSaleCounter);
    }

    [TestMethod]
    public void A_request_that_cannot_be_written_is_not_sent()
    {
        SessionBench bench = new();
        byte[] before = bench.Connection.Sent;
        HostRequest request = SessionBench.Request(HostRequestKind.Sale);
        request.AmountMinor = 1_000_000_000_000;
        bench.Session.Send(request);
        Assert.AreEqual(HostProgress.NotSent, bench.Session.Poll(0, bench.Reply));
        CollectionAssert.AreEqual(before, bench.Connection.Sent);
    }

    [TestMethod]
    public void An_order_of_the_host_travels_with_an_echo_test_and_not_with_a_sale()
    {
        SessionBench bench = new();
        bench.Issuer.Command = HostCommand.Disable;
        bench.Take(bench.Exchange(SessionBench.Request(HostRequestKind.Sale)));
        Assert.AreEqual(HostCommand.None, bench.Reply.Command);
        bench.Take(bench.Exchange(SessionBench.Request(HostRequestKind.Echo, keyCounter: 9)));
        Assert.AreEqual(HostCommand.Disable, bench.Reply.Command);
    }
}
