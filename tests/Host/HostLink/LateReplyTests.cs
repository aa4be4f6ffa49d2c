using System;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Emulator.World;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Host.HostLink;

/// <summary>Replies that come when the terminal has gone on: to an earlier transmission, or without its keys.</summary>
[TestClass]
public class LateReplyTests
{
    private const int MacLength = 8;

    [TestMethod]
    public void However_often_a_reversal_was_sent_the_last_four_count_and_no_other()
    {
        const int Sent = 12;
        for (int answered = 0; answered < Sent; answered++)
        {
            SessionBench bench = new();
            byte[] reply = [];
            for (int i = 0; i < Sent; i++)
            {
                HostRequest reversal = SessionBench.Request(HostRequestKind.Reversal, keyCounter: 8 + i);
                if (i == answered)
                {
                    reply = bench.Exchange(reversal);
                }
                else
                {
                    bench.Session.Send(reversal);
                }
            }
            HostProgress expected = answered >= Sent - 4 ? HostProgress.Replied : HostProgress.BadMac;
            Assert.AreEqual(expected, bench.Take(reply), $"transmission {answered}");
        }
    }

    // Who opens the case while a message is out could answer it himself.
    [TestMethod]
    public void After_the_keys_were_erased_a_reply_under_keys_of_zeros_is_none()
    {
        SessionBench bench = new();
        bench.Session.Send(SessionBench.Request(HostRequestKind.Sale));
        bench.Security.Erase();
        byte[] reply = bench.SealedReply(message => Assert.IsTrue(message.TryReserveMac()));
        PutCodeUnderZeros(reply, MessageSeal.CodeIn(bench.Connection.Sent));
        Assert.AreEqual(HostProgress.BadMac, bench.Take(reply));
    }

    private static void PutCodeUnderZeros(byte[] reply, byte[] requestCode)
    {
        TerminalSecurity zeros = new(new AesCipher(), new HmacCode(), new RandomStream(1, "noise"), TestKeys.Make());
        zeros.Erase();
        byte[] key = new byte[DeviceKeys.KeyLength];
        zeros.MessageKeys.Write(KeyUsage.MacReply, 7, key);
        byte[] code = new byte[Cmac.Length];
        new Cmac(new AesCipher()).Compute(key, requestCode, reply, reply.Length - MacLength, code);
        code.AsSpan(0, MacLength).CopyTo(reply.AsSpan(reply.Length - MacLength));
    }
}
