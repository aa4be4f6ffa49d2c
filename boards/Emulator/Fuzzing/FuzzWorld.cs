using System;
using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Forging;
using PosTerminal.Emulator.Invariants;
using PosTerminal.Emulator.Provider;
using PosTerminal.Emulator.World;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Fuzzing;

/// <summary>One bench of a fuzz run with what its actors share.</summary>
public sealed class FuzzWorld
{
    /// <summary>The PIN that the issuer holds for every card; long enough to be looked for in the flash.</summary>
    public const string RightPin = "907153";

    private const long MsNs = 1_000_000;

    private const int MostForged = 3;
    private const int ShortWaitMs = 60_000;
    private const int LongWaitMs = 3_600_000;
    private const int UntouchedTickMs = 250;

    private readonly RandomStream _chance;
    private readonly Forger _forger;
    private readonly ProviderDesk _desk;

    /// <summary>A bench without power.</summary>
    /// <param name="terminalId">Number of its terminal.</param>
    /// <param name="random">Chance.</param>
    /// <param name="menu">Which troubles there are.</param>
    /// <param name="make">Makes the bench.</param>
    /// <param name="watch">Puts a watch on it.</param>
    public FuzzWorld(
        string terminalId, RandomStream random, FuzzMenu menu, Func<BenchOptions, IBench> make,
        Func<IEmulatedBench, InvariantWatch> watch)
    {
        Random = random;
        Menu = menu;
        int[] lengths = [12, 60, 1000];
        BenchOptions options = new()
        {
            Seed = random.Next(),
            TerminalId = terminalId,
            CompactionRecords = lengths[random.Next(lengths.Length)],
            HasSecondHost = menu.HasFlag(FuzzMenu.SecondHost),
            Tap = menu.HasFlag(FuzzMenu.Forgery) ? connection => new ForgedConnection(connection, Forge) : null,
        };
        _chance = new RandomStream(options.Seed, "forgery");
        _forger = new Forger(_chance);
        _desk = new ProviderDesk(TestKeys.Unlock, terminalId);
        Bench = make(options).Emulated
            ?? throw new InvalidOperationException("only an emulated bench can be fuzzed");
        Watch = watch(Bench);
        Bench.TellsCuts = true;
        Bench.Issuer.Pin = RightPin;
        Bench.Issuer.LatencyNs = 100 * MsNs;
    }

    /// <summary>The bench.</summary>
    public IEmulatedBench Bench { get; }

    /// <summary>Its invariants.</summary>
    public InvariantWatch Watch { get; }

    /// <summary>Chance.</summary>
    public RandomStream Random { get; }

    /// <summary>Which troubles there are.</summary>
    public FuzzMenu Menu { get; }

    /// <summary>The answer that unlocked last, "" before.</summary>
    public string UsedAnswer { get; set; } = "";

    /// <summary>True once nobody forges replies any more.</summary>
    public bool IsLineClean { get; set; }

    /// <summary>True once a bit of the store has flipped.</summary>
    public bool IsRotten { get; set; }

    /// <summary>Replies that were forged so far.</summary>
    public long Forged { get; private set; }

    /// <summary>True when the terminal is switched on and its store takes no records.</summary>
    public bool IsClosed => Watch.View.IsOn && !Watch.View.IsUsable && Bench.State != "Starting";

    /// <summary>True when the terminal is switched on and takes records.</summary>
    public bool IsUsable => Watch.View.IsOn && Watch.View.IsUsable;

    /// <summary>True while the terminal says that another one must go on.</summary>
    public bool IsHandedOver => IsUsable && Watch.View.Journal.Standby.IsHandedOver;

    /// <summary>True with a chance of one in so many.</summary>
    public bool OneIn(int count) => Random.Next(count) == 0;

    /// <summary>One of some.</summary>
    public T OneOf<T>(params ReadOnlySpan<T> items) => items[Random.Next(items.Length)];

    /// <summary>Lets time pass; long times with rare ticks, which cost little.</summary>
    public void Wait(long ms) => Wait(ms, ms < ShortWaitMs ? Board.TickMs : ms < LongWaitMs ? 1_000 : 30_000);

    /// <summary>Lets the time pass in which somebody was at another terminal.</summary>
    public void CatchUp(long nowNs)
    {
        long ms = (nowNs - Bench.NowNs) / MsNs;
        if (ms > 0)
        {
            Wait(ms, ms < LongWaitMs ? UntouchedTickMs : 30_000);
        }
    }

    /// <summary>What the provider answers to the challenge on the display, "" when there is none.</summary>
    public string ProviderAnswer()
    {
        string? shown = Bench.Display.FirstOrDefault(line => line.Length == 15 && line[1] == '-' && line[6] == '-');
        return shown is null ? "" : ProviderDesk.IsOfSale(shown) ? Settle(shown) : _desk.Answer(shown);
    }

    /// <summary>True when the provider has settled the sale on the display by hand already.</summary>
    public bool IsSettled() =>
        Bench.Display.Any(ProviderDesk.IsOfSale) && Bench.Issuer.SettlementOf(NameOnDisplay()) is not null;

    private string NameOnDisplay()
    {
        SettledSale sale = SettledSale.Of(Bench.Display[0], Bench.Display[2], Bench.Display[3]);
        return TestKeys.SerialOf(sale.Seller, sale.KeyCounter);
    }

    // Undone is always a way out; a sale that is booked may as well stand. What was decided once stays so.
    private string Settle(string challenge)
    {
        SettledSale sale = SettledSale.Of(Bench.Display[0], Bench.Display[2], Bench.Display[3]);
        string name = NameOnDisplay();
        bool stands = Bench.Issuer.SettlementOf(name) ?? (OneIn(2) && Bench.Issuer.HasBooked(name));
        Bench.Issuer.Settle(sale, stands);
        return _desk.Answer(challenge, sale, stands);
    }

    private void Wait(long ms, int tickMs)
    {
        Bench.TickMs = tickMs;
        try
        {
            Bench.RunFor(ms * MsNs);
        }
        finally
        {
            Bench.TickMs = Board.TickMs;
        }
        Bench.RunFor(tickMs * MsNs);
    }

    private IEnumerable<byte[]> Forge(HostRequest request, byte[] requestCode, byte[] genuine)
    {
        int count = IsLineClean ? 0 : _chance.Next(MostForged);
        int place = _chance.Next(count + 1);
        for (int i = 0; i <= count; i++)
        {
            Forged += i == place ? 0 : 1;
            yield return i == place
                ? genuine : _forger.Make(_chance.Next(Forger.Kinds.Count), request, requestCode, genuine);
        }
    }
}
