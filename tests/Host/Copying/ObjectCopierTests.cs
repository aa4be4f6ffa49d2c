using System;
using System.Collections.Generic;
using System.IO;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Copying;
using PosTerminal.Emulator.World;

namespace PosTerminal.Tests.Host.Copying;

/// <summary>A copied world goes its own way.</summary>
[TestClass]
public class ObjectCopierTests
{
    [TestMethod]
    public void What_waits_in_the_clock_happens_in_the_world_of_that_clock()
    {
        Lamp lamp = new();
        lamp.Clock.At(5, lamp.Light);
        lamp.Clock.At(6, () => lamp.Colours.Add("red"));
        Lamp copy = ObjectCopier.Copy(lamp);
        copy.Clock.Next(10)!();
        copy.Clock.Next(10)!();
        Assert.IsTrue(copy.IsLit);
        Assert.IsFalse(lamp.IsLit);
        Assert.AreEqual("red", string.Join(' ', copy.Colours));
        Assert.IsEmpty(lamp.Colours);
        Assert.AreEqual(0, lamp.Clock.NowNs);
        Assert.AreEqual(10 - 4, copy.Clock.NowNs);
    }

    [TestMethod]
    public void Random_numbers_go_on_alike_in_both_and_apart()
    {
        RandomStream stream = new(7, "bounce");
        stream.Next();
        RandomStream copy = ObjectCopier.Copy(stream);
        int[] ofCopy = [copy.Next(), copy.Next()];
        Assert.AreEqual(string.Join(' ', ofCopy), $"{stream.Next()} {stream.Next()}");
    }

    [TestMethod]
    public void A_thing_that_refers_to_itself_is_copied_once()
    {
        Lamp lamp = new();
        lamp.Neighbours.Add(lamp);
        lamp.Names[lamp] = "this";
        Lamp copy = ObjectCopier.Copy(lamp);
        Assert.IsTrue(copy.Neighbours.Contains(copy));
        Assert.IsFalse(copy.Neighbours.Contains(lamp));
        Assert.AreEqual("this", copy.Names[copy]);
    }

    [TestMethod]
    public void Structs_in_arrays_and_in_fields_are_followed()
    {
        Lamp lamp = new() { Place = new Spot([1]), Spots = [new Spot([2]), new Spot([3])] };
        Lamp copy = ObjectCopier.Copy(lamp);
        copy.Place.Bytes[0] = 9;
        copy.Spots[1].Bytes[0] = 9;
        Assert.AreEqual(1, lamp.Place.Bytes[0]);
        Assert.AreEqual(3, lamp.Spots[1].Bytes[0]);
    }

    [TestMethod]
    public void What_may_be_more_than_its_fields_is_refused_by_name()
    {
        Lamp lamp = new() { Extra = new MemoryStream() };
        NotSupportedException refusal = Assert.ThrowsExactly<NotSupportedException>(() => ObjectCopier.Copy(lamp));
        Assert.Contains("System.IO.MemoryStream cannot be copied", refusal.Message);
    }

    private sealed class Lamp
    {
        public EventScheduler Clock { get; } = new();

        public List<string> Colours { get; } = [];

        public HashSet<Lamp> Neighbours { get; } = [];

        public Dictionary<Lamp, string> Names { get; } = [];

        public Spot Place { get; init; } = new([]);

        public Spot[] Spots { get; init; } = [];

        public object? Extra { get; init; }

        public bool IsLit { get; private set; }

        public void Light() => IsLit = true;
    }

    private readonly record struct Spot(byte[] Bytes);
}
