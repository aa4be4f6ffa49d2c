using System.Collections.Generic;
using System.IO;
using System.Linq;
using PosTerminal.Firmware.Screen;

namespace PosTerminal.Emulator.Documents;

/// <summary>What the display says of the money, and when, as the tables of the merchant's guides.</summary>
public static class MoneyStoriesDocument
{
    // The names of the scenarios are English.
    private static readonly Dictionary<string, string> s_chinese = new()
    {
        ["01-approved"] = "银行批准了",
        ["02-declined"] = "银行拒绝了",
        ["03-refused-here"] = "本机拒收这张卡，什么都没有发出",
        ["04-no-network"] = "发出之前就没有网络",
        ["05-cancelled-in-time"] = "还没有询问银行就取消了",
        ["06-wrong-pins"] = "三次密码错误",
        ["07-no-answer"] = "已询问银行，没有回答",
        ["08-not-processed"] = "银行没有处理这笔交易（代码 S108）",
        ["09-cancelled-too-late"] = "正在询问银行时取消",
        ["10-power-cut"] = "正在询问银行时断电",
        ["11-sale-in-doubt"] = "前一笔正在冲正时又做第二笔",
        ["12-same-sale-again"] = "同一张卡又输入同样的金额，没有确认",
        ["13-case-opened-charged"] = "正在询问银行时机壳被打开，银行批准了",
        ["14-case-opened-reversing"] = "正在询问银行时机壳被打开，没有回答",
        ["15-not-written"] = "正在询问银行时存储出错",
        ["16-settled-undone"] = "存储丢失了交易的结果，服务商处理为未入账",
        ["17-settled-stands"] = "存储丢失了交易的结果，服务商处理为已入账",
    };

    /// <summary>Files that have a sentence in Chinese.</summary>
    public static IReadOnlyCollection<string> Files => s_chinese.Keys;

    /// <summary>Writes the table of the English guide.</summary>
    public static void WriteEnglish(TextWriter output, IReadOnlyList<MoneyStory> stories) => Write(
        output, Language.English, "| what happened | what the display says of the money, one after the other |",
        stories.Select(story => (story.Scenario.Name, story)));

    /// <summary>Writes the table of the Chinese guide.</summary>
    public static void WriteChinese(TextWriter output, IReadOnlyList<MoneyStory> stories) => Write(
        output, Language.Chinese, "| 发生了什么 | 屏幕上依次出现的关于钱的字 |",
        stories.Select(story => (s_chinese.GetValueOrDefault(FileOf(story), story.Scenario.Name), story)));

    /// <summary>Name of a story's file without folder and ending.</summary>
    public static string FileOf(MoneyStory story) => Path.GetFileNameWithoutExtension(story.Scenario.File);

    private static void Write(
        TextWriter output, Language language, string heads, IEnumerable<(string Sentence, MoneyStory Story)> rows)
    {
        output.Write($"{heads}\n|---|---|\n");
        foreach ((string sentence, MoneyStory story) in rows)
        {
            string words = string.Join(", ", story.Words.Select(word => PromptText.Of(word, language)));
            output.Write($"| {sentence} | {words} |\n");
        }
    }
}
