using System.IO;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Provider;

namespace PosTerminal.Emulator.PowerCuts;

/// <summary>The provider on the telephone of who stands at a bench.</summary>
public static class ProviderAtBench
{
    /// <summary>
    /// The right answer to the challenge on the display. An open sale is settled as the book has it: CHARGED may have
    /// been shown of it.
    /// </summary>
    public static string AnswerAt(IBench bench)
    {
        ProviderDesk desk = new(TestKeys.Unlock, bench.TerminalId);
        string challenge = bench.Display[1];
        if (!ProviderDesk.IsOfSale(challenge))
        {
            return desk.Answer(challenge);
        }
        SettledSale sale = SettledSale.Of(bench.Display[0], bench.Display[2], bench.Display[3]);
        return desk.Answer(challenge, sale, Stands(bench, sale));
    }

    private static bool Stands(IBench bench, SettledSale sale)
    {
        try
        {
            bench.Issuer.Settle(sale, true);
            return true;
        }
        catch (InvalidDataException)
        {
            bench.Issuer.Settle(sale, false);
            return false;
        }
    }
}
