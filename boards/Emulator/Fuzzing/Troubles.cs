using PosTerminal.Emulator.Issuer;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Scenarios.Steps;
using PosTerminal.Hal.Storage;
using PosTerminal.Hal.Virtual.Storage;

namespace PosTerminal.Emulator.Fuzzing;

/// <summary>Everything that goes wrong around a terminal.</summary>
/// <param name="world">Where.</param>
public sealed class Troubles(FuzzWorld world)
{
    private const int FrameLength = 40;
    private const int DayMs = 24 * 3_600_000;

    /// <summary>Makes the issuer or the network do something else; mostly they heal.</summary>
    public string ChangeHost(bool isIssuer)
    {
        if (isIssuer)
        {
            string answer = world.OneIn(2) ? "auto" : world.OneOf(
                "55", "75", "70", "51", "05", "08", "68", "99", "A0", "silent", "late", "duplicate", "garbage",
                "bad-mac", "wrong-stan");
            world.Bench.SetIssuerAnswer(answer);
            return $"issuer {answer}";
        }
        string fault = Vocabulary.NetworkFaults[world.Random.Next(Vocabulary.NetworkFaults.Count)];
        string condition = world.OneIn(2) ? "up" : fault == NetworkOrder.LatencyWord ? "latency:8s" : fault;
        world.Bench.SetNetwork(condition);
        return $"network {condition}";
    }

    /// <summary>
    /// Makes the issuer say that it has not processed a sale that it books, answer twice or otherwise a second time, or
    /// refuse reversals; every lie is one that a terminal must see through.
    /// </summary>
    public string Lie()
    {
        SimulatedIssuer issuer = world.Bench.Issuer;
        world.Bench.SetIssuerAnswer("auto");
        string unknown = world.OneOf("94", "A0", "91", "96", "98", "30", "12", "68", "ZZ");
        switch (world.Random.Next(4))
        {
            case 0:
                world.Bench.SetIssuerAnswer(unknown);
                issuer.Lie = new IssuerLie { Books = true };
                return $"issuer books and answers {unknown}";
            case 1:
                issuer.Lie = new IssuerLie { Then = world.OneOf("00", "05", "55", unknown), IsTwice = world.OneIn(2) };
                return $"issuer answers a second time, {issuer.Lie.Then}";
            case 2:
                issuer.Lie = new IssuerLie { Reversal = world.OneOf("05", "12", "91", "96") };
                return $"issuer answers reversals {issuer.Lie.Reversal}";
            default:
                return "issuer auto";
        }
    }

    /// <summary>Sets the calendar of the chip.</summary>
    public string SetClock()
    {
        string clock = world.OneOf([.. DeviceOrder.ConditionsOf("clock")]);
        world.Bench.SetDevice("clock", clock);
        return $"clock {clock}";
    }

    /// <summary>Pulls the plug, or puts it back.</summary>
    public string Plug()
    {
        bool isOn = world.Bench.State != "Off";
        if (isOn)
        {
            world.Bench.PowerDown();
            world.Bench.RunFor(world.Random.Next(1, 20) * 100_000_000L);
        }
        else
        {
            world.Bench.PowerUp();
        }
        return isOn ? "power down" : "power up";
    }

    /// <summary>Orders a cut at one of the next write operations.</summary>
    public string OrderCut()
    {
        FlashFault fault = world.OneOf(FlashFault.CutBefore, FlashFault.Torn, FlashFault.Torn, FlashFault.CutAfter);
        int operation = world.Random.Next(1, 8);
        int kept = world.Random.Next(FrameLength * 2);
        world.Bench.StorageFaults.OrderCut(fault, operation, kept);
        return $"order {fault} at write {operation} from now, {kept} bytes kept";
    }

    /// <summary>Orders an error of one of the next write operations.</summary>
    public string OrderError()
    {
        FlashFault fault = world.OneOf(
            FlashFault.OpenError, FlashFault.WriteError, FlashFault.CloseError, FlashFault.Full);
        int operation = world.Random.Next(1, 8);
        world.Bench.StorageFaults.Order(fault, operation, world.Random.Next(FrameLength));
        return $"order {fault} at write {operation} from now";
    }

    /// <summary>
    /// Switches off, flips a bit of a whole record, and switches on: true in <paramref name="isDamaged"/> when there
    /// was one.
    /// </summary>
    public string Rot(out bool isDamaged)
    {
        world.Bench.PowerDown();
        int file = world.Random.Next(StorageFile.Count);
        int length = world.Bench.Flash.Copy(file)?.Length ?? 0;
        int whole = length - (length % FrameLength);
        isDamaged = whole > 0;
        if (isDamaged)
        {
            world.Bench.StorageFaults.Flip(file, world.Random.Next(whole * 8));
        }
        world.Bench.PowerUp();
        return $"a bit of file {file} flips while the power is off";
    }

    /// <summary>Nothing happens for minutes, hours or a day.</summary>
    public string WaitLong()
    {
        int ms = world.OneOf(40_000, 120_000, 900_000, 4_000_000, DayMs / 3, DayMs + 60_000);
        world.Wait(ms);
        return $"wait of {ms / 1000} s";
    }
}
