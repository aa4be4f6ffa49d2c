using System.Collections.Generic;
using System.IO;
using System.Linq;
using PosTerminal.Firmware.Faults;

namespace PosTerminal.Emulator.Documents;

/// <summary>The fault catalogue as text and as docs/faults.md.</summary>
public static class FaultsDocument
{
    /// <summary>Writes the page.</summary>
    public static void WriteMarkdown(TextWriter output)
    {
        output.Write("# Faults\n\n");
        output.Write("Made from the catalogue in `firmware/Faults` by ");
        output.Write("`dotnet run --project boards/Emulator -- faults --markdown`; a test compares them.\n\n");
        output.Write("The letter is the category: S system, H hardware, N network, U operation, P PIN, C card.\n\n");
        output.Write("| code | severity | retry | may need a reversal | operator | 操作员 ");
        output.Write("| customer | 顾客 | remedies |\n");
        output.Write("|---|---|---|---|---|---|---|---|---|\n");
        foreach (Fault fault in All())
        {
            output.Write($"| {FaultName.Of(fault.Code)} | {fault.Severity} | {fault.Retry} | ");
            output.Write($"{(fault.MayNeedReversal ? "yes" : "no")} | ");
            output.Write($"{fault.OperatorEnglish} | {fault.OperatorChinese} | ");
            output.Write($"{fault.CustomerEnglish} | {fault.CustomerChinese} | {RemediesOf(fault)} |\n");
        }
    }

    /// <summary>Writes one line for each fault.</summary>
    public static void WriteText(TextWriter output)
    {
        foreach (Fault fault in All())
        {
            output.Write($"{FaultName.Of(fault.Code)}  {fault.Severity,-12} {fault.OperatorEnglish,-16}  ");
            output.Write($"{RemediesOf(fault)}  {fault.OperatorChinese}\n");
        }
    }

    /// <summary>Every row of the catalogue in the order of the numbers.</summary>
    public static IEnumerable<Fault> All()
    {
        for (int number = FaultCatalogue.FirstNumber; number <= FaultCatalogue.LastNumber; number++)
        {
            Fault fault = new();
            if (FaultCatalogue.TryRead((FaultCode)number, fault))
            {
                yield return fault;
            }
        }
    }

    private static string RemediesOf(Fault fault)
    {
        IEnumerable<Remedy> others = Enumerable.Range(0, RemedyText.Count)
            .Select(bit => (Remedy)(1 << bit))
            .Where(remedy => (fault.Remedies & remedy) != 0 && remedy != fault.FirstRemedy);
        IEnumerable<string> names = others.Prepend(fault.FirstRemedy).Select(RemedyText.EnglishOf);
        return string.Join(", ", names);
    }
}
