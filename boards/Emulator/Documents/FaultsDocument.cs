using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PosTerminal.Firmware.Faults;

namespace PosTerminal.Emulator.Documents;

/// <summary>The fault catalogue as text and as docs/faults.md.</summary>
public static class FaultsDocument
{
    private static readonly JsonSerializerOptions s_readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the page.</summary>
    public static void WriteMarkdown(TextWriter output)
    {
        output.Write("# Faults\n\n");
        output.Write("Made from the catalogue in `firmware/Faults` by ");
        output.Write("`dotnet run --project boards/Emulator -- faults --markdown`; a test compares them.\n\n");
        output.Write("The letter is the category: S system, H hardware, W software, N network, ");
        output.Write("U operation, P PIN, C card.\n\n");
        output.Write("| code | severity | retry | may need a reversal | operator | 操作员 ");
        output.Write("| customer | 顾客 | remedies |\n");
        output.Write("|---|---|---|---|---|---|---|---|---|\n");
        foreach (Fault fault in All())
        {
            output.Write($"| {FaultName.Of(fault.Code)} | {fault.Severity} | {fault.Retry} | ");
            output.Write($"{(fault.MayNeedReversal ? "yes" : "no")} | ");
            output.Write($"{fault.OperatorEnglish} | {fault.OperatorChinese} | ");
            output.Write($"{fault.CustomerEnglish} | {fault.CustomerChinese} | {RemedyTexts(fault)} |\n");
        }
    }

    /// <summary>Writes one line for each fault.</summary>
    public static void WriteText(TextWriter output)
    {
        foreach (Fault fault in All())
        {
            output.Write($"{FaultName.Of(fault.Code)}  {fault.Severity,-12} {fault.OperatorEnglish,-16}  ");
            output.Write($"{RemedyTexts(fault)}  {fault.OperatorChinese}\n");
        }
    }

    /// <summary>Writes a JSON array with everything.</summary>
    public static void WriteJson(TextWriter output)
    {
        JsonArray rows = [.. All().Select(fault => (JsonNode)new JsonObject
        {
            ["code"] = FaultName.Of(fault.Code),
            ["severity"] = fault.Severity.ToString(),
            ["retry"] = fault.Retry.ToString(),
            ["mayNeedReversal"] = fault.MayNeedReversal,
            ["operatorZh"] = fault.OperatorChinese,
            ["operatorEn"] = fault.OperatorEnglish,
            ["customerZh"] = fault.CustomerChinese,
            ["customerEn"] = fault.CustomerEnglish,
            ["remedies"] = new JsonArray([.. RemediesOf(fault).Select(remedy => JsonValue.Create(remedy.ToString()))]),
        })];
        output.WriteLine(rows.ToJsonString(s_readable));
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

    private static string RemedyTexts(Fault fault) =>
        string.Join(", ", RemediesOf(fault).Select(RemedyText.EnglishOf));

    private static IEnumerable<Remedy> RemediesOf(Fault fault) => Enumerable.Range(0, RemedyText.Count)
        .Select(bit => (Remedy)(1 << bit))
        .Where(remedy => (fault.Remedies & remedy) != 0)
        .OrderBy(remedy => remedy == fault.FirstRemedy ? 0 : 1);
}
