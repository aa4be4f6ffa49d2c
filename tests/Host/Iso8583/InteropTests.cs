using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Firmware.Iso8583;

namespace PosTerminal.Tests.Host.Iso8583;

/// <summary>Messages of every type against npm's iso_8583, in both directions and in their frames.</summary>
[TestClass]
public class InteropTests
{
    private const int HeaderLength = 2;

    [TestMethod]
    public void The_peer_reads_what_the_firmware_writes()
    {
        JsonElement[] answers = Peer.Ask([.. SampleMessage.All.Select(sample => new { unpack = Framed(sample) })]);
        Assert.HasCount(SampleMessage.All.Count, answers);
        foreach ((SampleMessage sample, JsonElement answer) in SampleMessage.All.Zip(answers))
        {
            SortedDictionary<string, string> read = new(answer.EnumerateObject()
                .ToDictionary(field => field.Name, field => field.Value.GetString()!));
            string code = read.ContainsKey("128") ? "128" : "64";
            read[code] = read.GetValueOrDefault(code, "").ToUpperInvariant();
            CollectionAssert.AreEqual(sample.ForPeer(), read, $"{sample.Type:D4}: {answer}");
        }
    }

    // It always writes the second bitmap, an empty one too.
    [TestMethod]
    public void The_firmware_reads_what_the_peer_writes()
    {
        JsonElement[] answers = Peer.Ask([.. SampleMessage.All.Select(sample => new { pack = sample.ForPeer() })]);
        Assert.HasCount(SampleMessage.All.Count, answers);
        foreach ((SampleMessage sample, JsonElement answer) in SampleMessage.All.Zip(answers))
        {
            Assert.IsTrue(answer.TryGetProperty("hex", out JsonElement hex), $"{sample.Type:D4}: {answer}");
            AssertReads(sample, Convert.FromHexString(hex.GetString()!));
        }
    }

    [TestMethod]
    public void Every_type_of_message_is_among_the_samples() => CollectionAssert.IsSubsetOf(
        new[] { 200, 210, 400, 410, 800, 810, 820, 830 },
        SampleMessage.All.Select(sample => sample.Type).ToArray());

    [TestMethod]
    public void Every_sample_can_be_written_and_ends_with_its_code()
    {
        Iso8583Message message = new();
        foreach (SampleMessage sample in SampleMessage.All)
        {
            Assert.IsTrue(sample.TryWrite(message), $"{sample.Type:D4}");
            Assert.AreEqual(message.Length - 8, message.MacOffset);
        }
    }

    private static void AssertReads(SampleMessage sample, byte[] frame)
    {
        Iso8583Message message = new();
        int length = BinaryPrimitives.ReadUInt16BigEndian(frame);
        Assert.AreEqual(frame.Length - HeaderLength, length);
        frame[HeaderLength..].CopyTo(message.Bytes, 0);
        Assert.AreEqual(0, message.Parse(length), $"{sample.Type:D4}: {message.Error}");
        Assert.AreEqual(sample.Type, message.MessageType);
        foreach (int field in Enumerable.Range(2, 127))
        {
            bool isEqual = sample.Fields.ContainsKey(field)
                ? message.Equals(field, sample.ValueOf(field)) : !message.Has(field);
            Assert.IsTrue(isEqual, $"{sample.Type:D4}, field {field}");
        }
        Assert.AreEqual(message.Length - 8, message.MacOffset);
    }

    private static string Framed(SampleMessage sample)
    {
        Iso8583Message message = new();
        Assert.IsTrue(sample.TryWrite(message));
        byte[] frame = new byte[HeaderLength + message.Length];
        BinaryPrimitives.WriteUInt16BigEndian(frame, (ushort)message.Length);
        message.Bytes[..message.Length].CopyTo(frame, HeaderLength);
        return Convert.ToHexString(frame);
    }
}
