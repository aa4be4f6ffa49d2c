using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Numerics;
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
        output.Write("# Faults 故障代码\n\n");
        output.Write("Made from the catalogue in `firmware/Faults` by ");
        output.Write("`dotnet run --project boards/Emulator -- faults --markdown`; a test compares them.\n");
        output.Write("What to do about each: [merchant guide](merchant-guide.md), [商户指南](merchant-guide.zh.md). ");
        output.Write("What the codes answer: [coverage](coverage.md).\n\n");
        output.Write("The letter is the category; the number is never used again.\n");
        output.Write("字母是类别；编号一经使用，不再另用。\n");
        foreach (char letter in FaultWords.Categories)
        {
            WriteCategory(output, letter);
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
            ["customerZh"] = CustomerTexts.Of(fault.Code).Chinese,
            ["customerEn"] = CustomerTexts.Of(fault.Code).English,
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

    /// <summary>What can be done about a fault, first things first.</summary>
    public static IEnumerable<Remedy> RemediesOf(Fault fault) => Enumerable.Range(0, RemedyText.Count)
        .Select(bit => (Remedy)(1 << bit))
        .Where(remedy => (fault.Remedies & remedy) != 0)
        .OrderBy(remedy => remedy == fault.FirstRemedy ? 0 : 1);

    /// <summary>"R1" to "R20".</summary>
    public static string NumberOf(Remedy remedy) => $"R{BitOperations.TrailingZeroCount((int)remedy) + 1}";

    private static void WriteCategory(TextWriter output, char letter)
    {
        output.Write($"\n## {letter} {Both(FaultWords.CategoryOf(letter), " ")}\n\n");
        output.Write("| code 代码 | operator 操作员 | customer 顾客 | severity 程度 | try again 再试 ");
        output.Write("| may need a reversal 可能要冲正 | remedies 办法 |\n|---|---|---|---|---|---|---|\n");
        foreach (Fault fault in All().Where(row => FaultName.LetterOf(row.Code) == letter))
        {
            output.Write($"| {FaultName.Of(fault.Code)} | {Both((fault.OperatorEnglish, fault.OperatorChinese))} ");
            output.Write($"| {Both(CustomerTexts.Of(fault.Code))} ");
            output.Write($"| {Both(FaultWords.Of(fault.Severity))} | {Both(FaultWords.Of(fault.Retry))} ");
            output.Write($"| {(fault.MayNeedReversal ? "yes 是" : "no 否")} ");
            output.Write($"| {string.Join("<br>", RemediesOf(fault).Select(RemedyLine).DefaultIfEmpty("-"))} |\n");
        }
    }

    private static string Both((string English, string Chinese) words, string between = "<br>") =>
        words.English.Length == 0 ? "-" : words.English + between + words.Chinese;

    private static string RemedyLine(Remedy remedy) =>
        $"{NumberOf(remedy)} {RemedyText.EnglishOf(remedy)} {RemedyText.ChineseOf(remedy)}";

    private static string RemedyTexts(Fault fault) =>
        string.Join(", ", RemediesOf(fault).Select(RemedyText.EnglishOf));
}
