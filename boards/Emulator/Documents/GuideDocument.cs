using System.IO;
using System.Linq;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Screen;

namespace PosTerminal.Emulator.Documents;

/// <summary>The tables of codes that stand in the merchant's guides.</summary>
public static class GuideDocument
{
    /// <summary>Writes those of the English guide.</summary>
    public static void WriteEnglish(TextWriter output) => Write(
        output, Language.English, "| code | display | 屏幕 | do first | then | try again |");

    /// <summary>Writes those of the Chinese guide.</summary>
    public static void WriteChinese(TextWriter output) => Write(
        output, Language.Chinese, "| 代码 | 屏幕 | display | 先做什么 | 然后 | 能否再试 |");

    private static void Write(TextWriter output, Language language, string heads)
    {
        foreach (char letter in FaultWords.Categories)
        {
            output.Write($"### {letter} {Choose(language, FaultWords.CategoryOf(letter))}\n\n");
            output.Write($"{heads}\n|---|---|---|---|---|---|\n");
            foreach (Fault fault in FaultsDocument.All().Where(row => FaultName.LetterOf(row.Code) == letter))
            {
                WriteRow(output, language, fault);
            }
            output.Write('\n');
        }
    }

    private static void WriteRow(TextWriter output, Language language, Fault fault)
    {
        string retry = Choose(language, FaultWords.Of(fault.Retry));
        string[] steps = [.. FaultsDocument.RemediesOf(fault).Select(remedy => TextOf(language, remedy))];
        string display = Choose(language, (fault.OperatorEnglish, fault.OperatorChinese));
        string other = Choose(language, (fault.OperatorChinese, fault.OperatorEnglish));
        output.Write($"| {FaultName.Of(fault.Code)} | {display} | {other} | ");
        string others = steps.Length > 1 ? string.Join("; ", steps.Skip(1)) : "-";
        output.Write($"{steps.FirstOrDefault(retry)} | {others} | {retry} |\n");
    }

    private static string TextOf(Language language, Remedy remedy) =>
        FaultsDocument.NumberOf(remedy) + " "
        + Choose(language, (RemedyText.EnglishOf(remedy), RemedyText.ChineseOf(remedy)));

    private static string Choose(Language language, (string English, string Chinese) words) =>
        language == Language.Chinese ? words.Chinese : words.English;
}
