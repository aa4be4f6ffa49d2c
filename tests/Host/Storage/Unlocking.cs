using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Provider;

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
        bench.TypeKeys(new ProviderDesk(TestKeys.Unlock, bench.TerminalId).Answer(bench.Display[1]) + "#");
        // A store that takes no records has the answer wait until a minute after power-up.
        bench.RunUntil(() => bench.State != "EnteringUnlockCode", bench.NowNs + (61 * SecondNs));
        bench.RunFor(10 * SecondNs);
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
