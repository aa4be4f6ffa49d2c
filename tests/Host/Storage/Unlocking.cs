using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Invariants;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.PowerCuts;
using PosTerminal.Firmware.Records;

namespace PosTerminal.Tests.Host.Storage;

/// <summary>The provider on the telephone.</summary>
internal static class Unlocking
{
    private const long SecondNs = 1_000_000_000;
    private const int MostCalls = 3;

    /// <summary>Asks for the challenge, and types the answer that the provider gives.</summary>
    public static void Unlock(this Bench bench)
    {
        bench.TypeKeys("B");
        bench.TypeKeys(ProviderAtBench.AnswerAt(bench) + "#");
        // A store that takes no records has the answer wait until a minute after power-up.
        bench.RunUntil(() => bench.State != "EnteringUnlockCode", bench.NowNs + (61 * SecondNs));
        bench.RunFor(10 * SecondNs);
    }

    /// <summary>Has the provider settle the last sale as the book has it, where only the book can tell.</summary>
    public static void SettleOpenSale(this Bench bench)
    {
        if (new MachineView(bench).Journal.Last.Fate == SaleFate.Unsettled)
        {
            bench.Unlock();
        }
    }

    /// <summary>Calls again while something else keeps the terminal locked, as a host that knows more may do.</summary>
    public static void UnlockUntilIdle(this Bench bench, string where)
    {
        for (int call = 0; call < MostCalls && bench.State == "OutOfService"; call++)
        {
            bench.Unlock();
        }
        Assert.AreEqual("Idle", bench.State, where);
    }
}
