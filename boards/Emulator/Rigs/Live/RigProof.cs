using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Emulator.World;

namespace PosTerminal.Emulator.Rigs.Live;

/// <summary>Proves what a rig claims to have, by a small sale; what cannot be proven without harm is said to be
/// trusted.
/// </summary>
/// <param name="session">The rig.</param>
/// <param name="output">A line for each claim.</param>
public sealed class RigProof(RigSession session, TextWriter output)
{
    private const long WaitNs = 3_000_000_000;
    private const long CutNs = 500_000_000;

    private static readonly string[] s_trusted = [Feature.Tamper, Feature.NetworkFault];

    /// <summary>True when every claim stands.</summary>
    /// <exception cref="BenchFailure">The rig broke on the way.</exception>
    public bool Run()
    {
        IReadOnlyList<string> has = session.Rig.Has;
        bool isGood = has.Contains(Feature.Power) && has.Contains(Feature.Console);
        if (!isGood)
        {
            output.WriteLine("NOT PROVEN  every rig needs 'power' and 'console'");
        }
        using IBench bench = session.Factory.Create(new BenchOptions());
        bench.PowerUp();
        bench.TakeLast();
        foreach (string claim in has)
        {
            isGood &= Tell(claim, Prove(claim, bench));
        }
        return isGood;
    }

    private static string Wait(IBench bench, Func<bool> condition, string otherwise) =>
        bench.RunUntil(condition, bench.NowNs + bench.PatienceNs(WaitNs)) ? "" : otherwise;

    private bool Tell(string claim, string reason)
    {
        string word = reason.Length > 0 ? "NOT PROVEN" : s_trusted.Contains(claim) ? "trusted   " : "proven    ";
        output.WriteLine($"{word}  {claim}{(reason.Length > 0 ? ": " : "")}{reason}");
        return reason.Length == 0;
    }

    // Claims are proven in the order of the file; those that need a state go there themselves.
    private string Prove(string claim, IBench bench) => claim switch
    {
        Feature.Power or Feature.Console => Wait(bench, () => bench.State == "Idle", $"the state is {bench.State}"),
        Feature.Issuer => Wait(
            bench, () => bench.IsSignedOn, "no sign-on has come; is the board's host the rig's 'listen'?"),
        Feature.Keypad => Type(bench),
        Feature.Swipe => Pass(bench),
        Feature.DisplayText => Look(bench),
        Feature.DisplayPixels => LookCloser(bench),
        Feature.Pins => ReadPins(bench),
        Feature.ArmedCut => Cut(bench),
        Feature.Deployment => session.CanMakeFresh ? "" : "only a twin takes the configuration of each case",
        _ => s_trusted.Contains(claim) ? "" : "no rig of this version has it",
    };

    private static string Look(IBench bench)
    {
        bench.Look();
        return bench.Display.Any(line => line.Length > 0) ? "" : "the display shows nothing";
    }

    private static string LookCloser(IBench bench)
    {
        bench.Look();
        return bench.Shows([.. bench.Frame]) ? "" : "the board's CRC of its pixels is not that of its lines";
    }

    private static string ReadPins(IBench bench)
    {
        string? missing = Board.PinNames.Keys.FirstOrDefault(name => !bench.TryReadPin(name, out _));
        return missing is null ? "" : $"the jig knows no pin '{missing}'";
    }

    private static string Cut(IBench bench)
    {
        int before = bench.Events.Count;
        bench.ArmCut("terminal.state", 0, CutNs);
        bench.TypeKeys("1");
        string seen = Wait(bench, () => bench.Events.Skip(before).Any(one => one.Name == "power.up"),
            "the supply did not go and come");
        bench.Settle();
        return seen.Length > 0 ? seen : Wait(bench, () => bench.State == "Idle", $"then the state is {bench.State}");
    }

    private static string Type(IBench bench)
    {
        bench.TypeKeys("1");
        string seen = Wait(bench, () => bench.State == "EnteringAmount", "the key 1 did nothing");
        bench.TypeKeys("*");
        return seen.Length > 0 ? seen : Wait(bench, () => bench.State == "Idle", "the key * did nothing");
    }

    private static string Pass(IBench bench)
    {
        bench.TypeKeys("1#");
        string seen = Wait(bench, () => bench.State == "AwaitingCard", "no card is asked for");
        if (seen.Length > 0)
        {
            return $"{seen}; it needs 'keypad' and a host that answers";
        }
        bench.Swipe(new SwipeOrder { Card = "visa-nopin" });
        seen = Wait(bench, () => bench.Events.Any(one => one.Name == "card.read"), "the card was not read");
        return seen.Length > 0 ? seen : Wait(bench, () => bench.State == "Idle", "the sale did not end");
    }
}
