using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Scenarios.Reports;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Emulator.Waveforms;
using PosTerminal.Emulator.World;

namespace PosTerminal.Tests.Waveforms;

/// <summary>What is recorded of a bench is what its pins did.</summary>
[TestClass]
public sealed class PinRecorderTests
{
    private const long UsNs = 1000;
    private const long MsNs = 1_000_000;

    // A scan is drawn where its own time was, up to 100 us after its tick, while the board has taken that time back.
    private const long ScanNs = 200 * UsNs;

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    public void At_random_times_the_dump_has_the_levels_that_the_board_had(int seed)
    {
        Random random = new(seed);
        Bench bench = new(new BenchOptions { Seed = seed });
        List<(long TimeNs, string Pin, string Level)> seen = [];
        string text = Record(bench, () => Play(bench, random, () => Look(bench, seen)));
        DumpFile dump = new(text);
        Assert.IsGreaterThan(200, seen.Count);
        foreach ((long timeNs, string pin, string level) in seen)
        {
            char written = dump.LevelAt(pin.Replace('-', '_'), timeNs / UsNs);
            Assert.AreEqual(level, written == '1' ? "high" : "low", $"seed {seed}, {pin} at {timeNs} ns");
        }
        Assert.IsTrue(seen.DistinctBy(look => (look.Pin, look.Level)).Count() > PinList.All.Count, "nothing moved");
    }

    [TestMethod]
    public void Times_rise_and_a_level_is_only_written_when_it_changes()
    {
        Bench bench = new(new BenchOptions());
        DumpFile dump = new(Record(bench, () => Play(bench, new Random(5), () => { })));
        Assert.AreEqual("1 us", dump.Timescale);
        Assert.IsFalse(dump.HasDate);
        Assert.IsTrue(dump.Stamps.Zip(dump.Stamps.Skip(1)).All(pair => pair.First < pair.Second));
        Assert.AreEqual(bench.NowNs / UsNs, dump.Stamps[^1]);
        foreach (string name in dump.Names)
        {
            IReadOnlyList<(long Time, char Level)> changes = dump.ChangesOf(name);
            Assert.IsTrue(changes.Zip(changes.Skip(1)).All(pair => pair.First.Level != pair.Second.Level), name);
        }
    }

    [TestMethod]
    public void Without_power_the_lines_of_the_keypad_float_and_the_others_do_not()
    {
        Bench bench = new(new BenchOptions());
        DumpFile dump = new(Record(bench, () =>
        {
            bench.RunFor(5 * MsNs);
            bench.PowerUp();
            bench.RunFor((500 * MsNs) - bench.NowNs);
            bench.PowerDown();
            bench.RunFor(5 * MsNs);
        }));
        Assert.AreEqual("z1z", Levels(dump, "column_1"));
        Assert.AreEqual("z0z", Levels(dump, "row_4"));
        Assert.AreEqual("1", Levels(dump, "card_present"));
        Assert.AreEqual("0", Levels(dump, "track_2"));
        Assert.AreEqual(500_000, dump.ChangesOf("row_4")[^1].Time);
    }

    [TestMethod]
    public void Recording_changes_nothing_that_happens()
    {
        string[][] journals = [.. new[] { true, false }.Select(isRecorded =>
        {
            Bench bench = new(new BenchOptions { Seed = 9 });
            void Act() => Play(bench, new Random(9), () => { });
            if (isRecorded)
            {
                Record(bench, Act);
            }
            else
            {
                Act();
            }
            return bench.Events.Select(EventText.Line).ToArray();
        })];
        Assert.IsGreaterThan(10, journals[0].Length);
        CollectionAssert.AreEqual(journals[0], journals[1]);
    }

    private static string Levels(DumpFile dump, string name) =>
        string.Concat(dump.ChangesOf(name).Select(change => change.Level));

    private static string Record(Bench bench, Action act)
    {
        using StringWriter text = new();
        using (new PinRecorder(bench, PinList.All, new VcdWriter(text, PinList.All)))
        {
            act();
        }
        return text.ToString();
    }

    private static void Play(Bench bench, Random random, Action look)
    {
        bench.PowerUp();
        for (int i = 0; i < 40; i++)
        {
            int row = Board.RowPins[random.Next(4)];
            int column = Board.ColumnPins[random.Next(4)];
            bench.Pins.CloseContact(row, column);
            bench.Pins.Drive(Board.Track2Pin, random.Next(2) == 1);
            Wait(bench, random, look);
            bench.Pins.OpenContact(row, column);
            Wait(bench, random, look);
        }
        bench.TypeKeys("**1250#");
        bench.Swipe(new SwipeOrder { Card = "visa-nopin" });
        Wait(bench, random, look);
    }

    private static void Wait(Bench bench, Random random, Action look)
    {
        bench.RunFor(random.Next(1, 40_000) * UsNs);
        look();
        bench.RunFor(UsNs);
    }

    private static void Look(Bench bench, List<(long TimeNs, string Pin, string Level)> seen)
    {
        if (bench.NowNs % (Board.TickMs * MsNs) <= ScanNs)
        {
            return;
        }
        foreach (string pin in PinList.All)
        {
            bench.TryReadPin(pin, out string level);
            seen.Add((bench.NowNs, pin, level));
        }
    }
}
