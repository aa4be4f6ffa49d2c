using System;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Firmware.Iso8583;

namespace PosTerminal.Tests.Host.Iso8583;

/// <summary>The packed table of the fields against a plain one.</summary>
[TestClass]
public class FieldTableTests
{
    private const int Seed = 11;

    // A value of 999 bytes does not fit into the buffer.
    private const int Longest = Iso8583Message.MaximumLength - 23;

    private readonly Iso8583Message _message = new();

    [TestMethod]
    public void There_is_a_row_for_each_field_from_2_to_128()
    {
        CollectionAssert.AreEqual(
            Enumerable.Range(2, 127).ToArray(), FieldSpec.All.Select(spec => spec.Number).ToArray());
    }

    [TestMethod]
    public void Each_field_takes_exactly_the_lengths_of_the_table()
    {
        foreach (FieldSpec spec in FieldSpec.All)
        {
            for (int length = 0; length <= Longest; length++)
            {
                bool isAllowed = spec.PrefixLength == 0
                    ? length == spec.MaximumLength : length >= 1 && length <= spec.MaximumLength;
                Assert.AreEqual(isAllowed, IsTaken(spec, Filler(spec, length)), $"field {spec.Number}, {length} bytes");
            }
        }
    }

    [TestMethod]
    public void Each_field_takes_exactly_the_characters_of_its_kind_at_every_place()
    {
        Random random = new(Seed);
        foreach (FieldSpec spec in FieldSpec.All)
        {
            for (int character = 0; character < 256; character++)
            {
                byte[] value = spec.Value(random, 12);
                int place = random.Next(value.Length);
                value[place] = (byte)character;
                bool isAllowed = spec.Allows((byte)character, place == 0);
                Assert.AreEqual(
                    isAllowed, IsTaken(spec, value), $"field {spec.Number}, {character} at {place}, seed {Seed}");
            }
        }
    }

    private static byte[] Filler(FieldSpec spec, int length)
    {
        byte[] value = new byte[length];
        Array.Fill(value, (byte)'0');
        if (spec.Kind == "x+n" && length > 0)
        {
            value[0] = (byte)'D';
        }
        return value;
    }

    private bool IsTaken(FieldSpec spec, byte[] value)
    {
        _message.Begin(200);
        return _message.TryPut(spec.Number, value, 0, value.Length);
    }
}
