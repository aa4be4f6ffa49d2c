using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Scenarios.Steps;
using PosTerminal.Hal.Storage;
using PosTerminal.Hal.Virtual.Storage;

namespace PosTerminal.Emulator.Fuzzing;

/// <summary>Everything that goes wrong around a terminal.</summary>
/// <param name="shop">Where: at the terminal that is used.</param>
public sealed class Troubles(FuzzShop shop)
{
    private const int FrameLength = 40;
    private const long MsNs = 1_000_000;
    private const int DayMs = 24 * 3_600_000;

    private FuzzWorld World => shop.Current;

    /// <summary>Makes the issuer or the network do something else; mostly they heal.</summary>
    public string ChangeHost(bool isIssuer)
    {
        if (isIssuer)
        {
            string answer = World.OneIn(2) ? "auto" : World.OneOf(
                "55", "75", "70", "51", "05", "08", "68", "99", "A0", "silent", "late", "duplicate", "garbage",
                "bad-mac", "wrong-stan");
            World.Bench.SetIssuerAnswer(answer);
            return $"issuer {answer}";
        }
        string fault = Vocabulary.NetworkFaults[World.Random.Next(Vocabulary.NetworkFaults.Count)];
        string condition = World.OneIn(2) ? "up" : fault == NetworkOrder.LatencyWord ? "latency:8s" : fault;
        World.Bench.SetNetwork(condition);
        return $"network {condition}";
    }

    /// <summary>
    /// Makes the issuer say that it has not processed a sale that it books, answer twice or otherwise a second time, or
    /// refuse reversals; every lie is one that a terminal must see through.
    /// </summary>
    public string Lie()
    {
        SimulatedIssuer issuer = World.Bench.Issuer;
        World.Bench.SetIssuerAnswer("auto");
        string unknown = World.OneOf("94", "A0", "91", "96", "98", "30", "12", "68", "ZZ");
        switch (World.Random.Next(4))
        {
            case 0:
                World.Bench.SetIssuerAnswer(unknown);
                issuer.Lie = new IssuerLie { Books = true };
                return $"issuer books and answers {unknown}";
            case 1:
                issuer.Lie = new IssuerLie { Then = World.OneOf("00", "05", "55", unknown), IsTwice = World.OneIn(2) };
                return $"issuer answers a second time, {issuer.Lie.Then}";
            case 2:
                issuer.Lie = new IssuerLie { Reversal = World.OneOf("05", "12", "91", "96") };
                return $"issuer answers reversals {issuer.Lie.Reversal}";
            default:
                return "issuer auto";
        }
    }

    /// <summary>Sets the calendar of the chip.</summary>
    public string SetClock()
    {
        string clock = World.OneOf([.. DeviceOrder.ConditionsOf("clock")]);
        World.Bench.SetDevice("clock", clock);
        return $"clock {clock}";
    }

    /// <summary>Pulls the plug, or puts it back.</summary>
    public string Plug()
    {
        bool isOn = World.Bench.State != IBench.Off;
        if (isOn)
        {
            World.Bench.PowerDown();
            World.Bench.RunFor(World.Random.Next(1, 20) * 100_000_000L);
        }
        else
        {
            World.Bench.PowerUp();
        }
        return isOn ? "power down" : "power up";
    }

    /// <summary>Orders a cut at one of the next write operations.</summary>
    public string OrderCut()
    {
        FlashFault fault = World.OneOf(FlashFault.CutBefore, FlashFault.Torn, FlashFault.Torn, FlashFault.CutAfter);
        int operation = World.Random.Next(1, 8);
        int kept = World.Random.Next(FrameLength * 2);
        World.Bench.StorageFaults.OrderCut(fault, operation, kept);
        return $"order {fault} at write {operation} from now, {kept} bytes kept";
    }

    /// <summary>Orders an error of one of the next write operations.</summary>
    public string OrderError()
    {
        FlashFault fault = World.OneOf(
            FlashFault.OpenError, FlashFault.WriteError, FlashFault.CloseError, FlashFault.Full);
        int operation = World.Random.Next(1, 8);
        World.Bench.StorageFaults.Order(fault, operation, World.Random.Next(FrameLength));
        return $"order {fault} at write {operation} from now";
    }

    /// <summary>
    /// Has the host lost with one of the next messages, mostly while a sale or a reversal is out; the terminal goes to
    /// the other one.
    /// </summary>
    public string LoseHost()
    {
        HostFall fall = World.OneOf(HostFall.Lost, HostFall.Held, HostFall.Unanswered);
        string type = World.OneOf([.. HostGroup.Types]);
        int heldMs = World.OneOf(2_000, 20_000, 60_000, 300_000);
        World.Bench.Hosts.Order(fall, type, heldMs * MsNs);
        string message = type.Length > 0 ? type : "message";
        return $"order the host lost with the next {message}: {fall}";
    }

    /// <summary>Switches off, flips a bit of a whole record, if there is one, and switches on.</summary>
    public string Rot()
    {
        World.Bench.PowerDown();
        int file = World.Random.Next(StorageFile.Count);
        int length = World.Bench.Flash.Copy(file)?.Length ?? 0;
        int whole = length - (length % FrameLength);
        World.IsRotten |= whole > 0;
        if (whole > 0)
        {
            World.Bench.StorageFaults.Flip(file, World.Random.Next(whole * 8));
        }
        World.Bench.PowerUp();
        return $"a bit of file {file} flips while the power is off";
    }

    /// <summary>Nothing happens for minutes, hours or a day.</summary>
    public string WaitLong()
    {
        int ms = World.OneOf(40_000, 120_000, 900_000, 4_000_000, DayMs / 3, DayMs + 60_000);
        World.Wait(ms);
        return $"wait of {ms / 1000} s";
    }
}
