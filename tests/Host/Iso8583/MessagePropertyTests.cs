using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Budgets;
using PosTerminal.Firmware.Iso8583;

namespace PosTerminal.Tests.Host.Iso8583;

[TestClass]
public class MessagePropertyTests
{
    private const int Messages = 25_000;
    private const int MutantsOfEach = 4;
    private const int LongestValue = 60;

    [TestMethod]
    [DataRow(1)]
    public void What_was_put_comes_back(int seed)
    {
        Random random = new(seed);
        Iso8583Message written = new();
        Iso8583Message read = new();
        for (int i = 0; i < Messages; i++)
        {
            int type = random.Next(10_000);
            SortedDictionary<int, byte[]> fields = Write(written, type, random);
            string where = $"seed {seed}, message {i}";
            Assert.AreEqual(0, Parse(read, written.Bytes, written.Length), where);
            foreach (Iso8583Message message in new[] { written, read })
            {
                Assert.AreEqual(type, message.MessageType, where);
                AssertHolds(message, fields, where);
            }
        }
    }

    [TestMethod]
    [DataRow(2)]
    public void Any_bytes_are_a_message_or_name_a_fault(int seed)
    {
        Random random = new(seed);
        Iso8583Message message = new();
        int accepted = 0;
        for (int i = 0; i < Messages; i++)
        {
            Write(message, random.Next(10_000), random);
            byte[] whole = message.Bytes[..message.Length];
            for (int mutant = 0; mutant < MutantsOfEach; mutant++)
            {
                accepted += Judge(message, Mutate(whole, random), $"seed {seed}, message {i}, mutant {mutant}");
            }
        }
        int all = Messages * MutantsOfEach;
        Assert.IsTrue(accepted > all / 20 && accepted < all * 19 / 20, $"{accepted} of {all} were messages");
    }

    [TestMethod]
    [DataRow(3)]
    public void Random_bytes_are_never_more_than_a_message_or_a_fault(int seed)
    {
        Random random = new(seed);
        Iso8583Message message = new();
        for (int i = 0; i < Messages; i++)
        {
            byte[] bytes = new byte[random.Next(Iso8583Message.MaximumLength + 1)];
            random.NextBytes(bytes);
            "0210"u8[..Math.Min(4, bytes.Length)].CopyTo(bytes);
            Judge(message, bytes, $"seed {seed}, bytes {i}");
        }
    }

    [TestMethod]
    public void Writing_and_reading_allocate_nothing()
    {
        Iso8583Message message = new();
        byte[] value = "4111111111111111=2912"u8.ToArray();
        Assert.AreEqual(0, Allocation.Of(() =>
        {
            for (int i = 0; i < 1000; i++)
            {
                WriteAndRead(message, value);
            }
        }));
    }

    private static void WriteAndRead(Iso8583Message message, byte[] track)
    {
        message.Begin(200);
        bool isPut = message.TryPutNumber(4, 1250) && message.TryPut(35, track, 0, track.Length)
            && message.TryPutText(41, "T0000001") && message.TryReserveMac();
        if (!isPut || message.Parse(message.Length) != 0 || !message.Equals(35, track))
        {
            throw new InvalidOperationException();
        }
        message.Clear();
    }

    // A message holds what a writer would have written, byte for byte; and nothing behind its end is read.
    private static int Judge(Iso8583Message message, byte[] bytes, string where)
    {
        int fault = Parse(message, bytes, bytes.Length);
        Iso8583Error error = message.Error;
        string text = $"{where}: {Convert.ToHexString(bytes)}";
        Assert.AreEqual(fault == 0, error == Iso8583Error.None, text);
        Assert.IsTrue(fault is >= 0 and <= 128, text);
        if (fault == 0)
        {
            CollectionAssert.AreEqual(bytes, Rewrite(message), text);
        }
        Assert.AreEqual(fault, Parse(message, bytes, bytes.Length, tail: (byte)'1'), text);
        Assert.AreEqual(error, message.Error, text);
        return fault == 0 ? 1 : 0;
    }

    private static byte[] Rewrite(Iso8583Message message)
    {
        Iso8583Message again = new();
        again.Begin(message.MessageType);
        foreach (FieldSpec spec in FieldSpec.All.Where(spec => message.Has(spec.Number)))
        {
            Assert.IsTrue(again.TryPut(
                spec.Number, message.Bytes, message.OffsetOf(spec.Number), message.LengthOf(spec.Number)));
        }
        byte[] bytes = again.Bytes[..again.Length];
        bool hasEmptySecondBitmap = message.Length == bytes.Length + 8 && message.Bytes[4] >= 0x80;
        if (hasEmptySecondBitmap)
        {
            bytes[4] |= 0x80;
            bytes = [.. bytes[..12], .. new byte[8], .. bytes[12..]];
        }
        return bytes;
    }

    private static byte[] Mutate(byte[] whole, Random random)
    {
        byte[] bytes = [.. whole];
        int place = random.Next(bytes.Length);
        switch (random.Next(6))
        {
            case 0: return bytes[..place];
            case 1: return [.. bytes, .. new byte[Math.Min(3, Iso8583Message.MaximumLength - bytes.Length)]];
            case 2: bytes[place] ^= (byte)(1 << random.Next(8)); return bytes;
            case 3: bytes[4 + random.Next(8)] ^= (byte)(1 << random.Next(8)); return bytes;
            case 4: bytes[place] = (byte)random.Next('0', '9' + 1); return bytes;
            default: return [.. bytes[..place], .. bytes[Math.Min(place + 1, bytes.Length)..]];
        }
    }

    private static SortedDictionary<int, byte[]> Write(Iso8583Message message, int type, Random random)
    {
        SortedDictionary<int, byte[]> fields = [];
        message.Begin(type);
        int last = random.Next(2) == 0 ? 64 : 128;
        int oneIn = random.Next(2, 30);
        foreach (FieldSpec spec in FieldSpec.All.Where(spec => spec.Number <= last && random.Next(oneIn) == 0))
        {
            byte[] value = spec.Value(random, LongestValue);
            if (message.TryPut(spec.Number, value, 0, value.Length))
            {
                fields.Add(spec.Number, value);
            }
        }
        return fields;
    }

    private static void AssertHolds(Iso8583Message message, SortedDictionary<int, byte[]> fields, string where)
    {
        foreach (FieldSpec spec in FieldSpec.All)
        {
            bool isThere = fields.TryGetValue(spec.Number, out byte[]? value);
            Assert.AreEqual(isThere, message.Has(spec.Number), $"{where}, field {spec.Number}");
            Assert.AreEqual(value?.Length ?? 0, message.LengthOf(spec.Number), $"{where}, field {spec.Number}");
            Assert.IsTrue(value is null || message.Equals(spec.Number, value), $"{where}, field {spec.Number}");
        }
    }

    private static int Parse(Iso8583Message message, byte[] bytes, int count, byte tail = 0)
    {
        byte[] copy = bytes[..count];
        message.Clear();
        Array.Fill(message.Bytes, tail);
        copy.CopyTo(message.Bytes, 0);
        return message.Parse(count);
    }
}
