using System;
using System.CommandLine;
using System.IO;
using System.Security.Cryptography;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Commands;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Service;
using PosTerminal.Hal.Storage;
using PosTerminal.Tests.Firmware.Support;
using PosTerminal.Tests.Scenarios;

namespace PosTerminal.Tests.Host.Standby;

/// <summary>Terminals that were provisioned with one group file can stand by for each other, others cannot.</summary>
[TestClass]
public class GroupFileTests
{
    private const int SealLength = BlockText.RowLength;

    [TestMethod]
    [DataRow("shop", "shop", TakeOverResult.TakenOver)]
    [DataRow("shop", "other", TakeOverResult.WrongSeal)]
    [DataRow("shop", "", TakeOverResult.WrongSeal)]
    [DataRow("", "", TakeOverResult.WrongSeal)]
    public void A_standby_of_the_same_group_takes_the_block_over(string one, string other, TakeOverResult expected)
    {
        using Shell shell = new();
        FakeSlot slot = new();
        StandbyRig first = new(slot, Provision(shell, "00000042", one));
        StandbyRig standby = new(slot, Provision(shell, "00000043", other));
        first.Wrong(7, 3);
        first.Doubt();
        Assert.IsTrue(first.Transfer.TryHandOver());
        Assert.AreEqual(expected, standby.Transfer.TakeOver());
        bool isTaken = expected == TakeOverResult.TakenOver;
        Assert.AreEqual(isTaken, standby.IsReversalPending);
        Assert.AreEqual(isTaken ? 3 : 0, standby.TriesOf(7));
    }

    [TestMethod]
    public void The_seal_is_under_a_key_that_the_provider_can_derive()
    {
        using Shell shell = new();
        FakeSlot slot = new();
        TerminalSecurity security = Provision(shell, "00000042", "shop");
        new StandbyRig(slot, security).Transfer.TryHandOver();
        byte[] rows = new byte[(TransferBlock.Capacity * SealLength) + 1];
        int end = (BlockText.Read(slot.Text, slot.Count, rows) - 1) * SealLength;
        byte[] key = ProviderKeys.Derive(security.Keys.CardKey, KeyLabel.Standby);
        byte[] code = HMACSHA256.HashData(key, rows.AsSpan(0, end))[..SealLength];
        CollectionAssert.AreEqual(code, rows[end..(end + SealLength)]);
    }

    [TestMethod]
    [DataRow("POSTERMINAL GROUP 2\n00112233445566778899AABBCCDDEEFF\n", "is a group file of version 2, this is for 1")]
    [DataRow("POSTERMINAL GROUP 1\n00112233445566778899AABBCCDDEE\n", "is no group file")]
    [DataRow("POSTERMINAL GROUP 1\n", "is no group file")]
    [DataRow("00112233445566778899AABBCCDDEEFF\n", "is no group file")]
    [DataRow("", "is no group file")]
    public void What_is_no_group_file_makes_no_keys(string content, string reason)
    {
        using Shell shell = new();
        shell.Write("shop", content);
        Assert.Contains(reason, Keys(shell, "00000042", "shop"));
        Assert.IsFalse(File.Exists(shell.Path("00000042")));
        Assert.AreEqual(content, File.ReadAllText(shell.Path("shop")));
    }

    private static TerminalSecurity Provision(Shell shell, string terminal, string group)
    {
        Assert.AreEqual("", Keys(shell, terminal, group));
        byte[] file = File.ReadAllBytes(shell.Path(terminal));
        DeviceKeys keys = KeyFile.Take(file, file.Length);
        HmacCode hmac = new();
        Assert.IsTrue(KeyCheck.IsRight(hmac, keys));
        return new TerminalSecurity(new AesCipher(), hmac, new FakeBoard(), keys);
    }

    private static string Keys(Shell shell, string terminal, string group)
    {
        StringWriter error = new();
        Streams typed = new(new StringReader("135790\n246801\n"), TextWriter.Null, TextWriter.Null);
        string[] words =
        [
            "keys", shell.Path(terminal), "--base-key", shell.Write("base", Convert.ToHexString(TestKeys.Base)),
            "--key-set", "ABCDEF01", "--terminal", terminal,
        ];
        string[] more = group.Length == 0 ? [] : ["--group", shell.Path(group)];
        ProviderCommand.Create(typed).Parse([.. words, .. more])
            .Invoke(new InvocationConfiguration { Error = error });
        return error.ToString();
    }
}
