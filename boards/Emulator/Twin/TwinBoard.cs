using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.World;
using PosTerminal.Hal.Jig;

namespace PosTerminal.Emulator.Twin;

/// <summary>The emulated board as a jig has its hands on it: contacts, supply, case, the line of the head.</summary>
/// <param name="make">Makes a board as new.</param>
public sealed class TwinBoard(Func<BenchOptions, IEmulatedBench> make) : IJigBoard, IDisposable
{
    private const int LevelBytes = 2;
    private const int LevelBit = 0x80;
    private const long NsPerUs = 1_000;

    private readonly PriorityQueue<Action, (long TimeNs, int Order)> _wave = new();
    private int _order;

    /// <summary>The bench of the emulator behind it.</summary>
    public IEmulatedBench Bench { get; private set; } = make(new BenchOptions());

    /// <summary>Time of the twin at which the clock of that bench stood at 0, in ns.</summary>
    public long BeganNs { get; private set; }

    /// <summary>Time of the twin in ns.</summary>
    public long NowNs => BeganNs + Bench.NowNs;

    /// <summary>Told when the board is another one.</summary>
    public Action? Changed { get; set; }

    /// <inheritdoc/>
    public int Blocks => 4;

    /// <inheritdoc/>
    public bool CanMakeFresh => true;

    /// <summary>Lets time pass up to a time of the twin, with what is due on the line of the head meanwhile.</summary>
    public void RunTo(long timeNs)
    {
        while (_wave.TryPeek(out Action? deed, out (long TimeNs, int Order) due) && due.TimeNs <= timeNs)
        {
            Pass(due.TimeNs);
            _wave.Dequeue();
            deed();
        }
        Pass(timeNs);
    }

    /// <inheritdoc/>
    public void SetContact(int row, int column, bool isClosed)
    {
        (int rowPin, int columnPin) = (Board.RowPins[row], Board.ColumnPins[column]);
        if (isClosed)
        {
            Bench.Pins.CloseContact(rowPin, columnPin);
        }
        else
        {
            Bench.Pins.OpenContact(rowPin, columnPin);
        }
    }

    /// <inheritdoc/>
    public void SetPower(bool isOn)
    {
        if (isOn)
        {
            Bench.PowerUp();
        }
        else
        {
            Bench.PowerDown();
        }
    }

    /// <inheritdoc/>
    public void SetCase(bool isOpen) => Bench.SetDevice(Feature.Tamper, isOpen ? "open" : "closed");

    /// <inheritdoc/>
    public void Play(WaveBuffer wave, bool isSeen, long beforeUs, long untilUs)
    {
        long firstNs = NowNs + (isSeen ? beforeUs * NsPerUs : 0);
        if (isSeen)
        {
            At(NowNs, Board.CardPresentPin, false);
            At(firstNs + (untilUs * NsPerUs), Board.CardPresentPin, true);
        }
        long timeNs = firstNs;
        for (int i = 0; i < wave.Count; i++)
        {
            (byte low, byte high) = (wave.Bytes[LevelBytes * i], wave.Bytes[(LevelBytes * i) + 1]);
            At(timeNs, Board.Track2Pin, (high & LevelBit) != 0);
            timeNs += (low | ((high & ~LevelBit) << 8)) * NsPerUs;
        }
        At(timeNs, Board.Track2Pin, false);
    }

    /// <inheritdoc/>
    public int LevelOf(byte[] bytes, int offset, int end) =>
        !Bench.TryReadPin(Encoding.ASCII.GetString(bytes, offset, end - offset), out string level) ? -1
            : level == "high" ? 1 : 0;

    /// <summary>Lets go of the lines that the jig drives; the pull-up lifts that of the slot.</summary>
    public void LetGo()
    {
        _wave.Clear();
        Bench.Pins.Drive(Board.CardPresentPin, true);
        Bench.Pins.Drive(Board.Track2Pin, false);
    }

    /// <inheritdoc/>
    public bool TryMakeFresh(byte[] bytes, int offset, int end)
    {
        string[] words = Encoding.ASCII.GetString(bytes, offset, end - offset).Split(' ');
        long nowNs = NowNs;
        Bench.Dispose();
        _wave.Clear();
        Bench = make(new BenchOptions
        {
            Seed = NumberOf(words, "seed="),
            Profile = NumberOf(words, "profile="),
            Language = words.Contains("lang=zh") ? "zh" : "en",
            KeepsKeys = words.Contains("keep"),
        });
        BeganNs = nowNs;
        Changed?.Invoke();
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => Bench.Dispose();

    private static int NumberOf(string[] words, string key)
    {
        string? word = words.FirstOrDefault(one => one.StartsWith(key, StringComparison.Ordinal));
        return word is not null && int.TryParse(
            word[key.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
    }

    private void Pass(long timeNs)
    {
        if (timeNs > NowNs)
        {
            Bench.RunFor(timeNs - NowNs);
        }
    }

    private void At(long timeNs, int pin, bool level) =>
        _wave.Enqueue(() => Bench.Pins.Drive(pin, level), (timeNs, _order++));
}
