using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Screen;
using PosTerminal.Tests.Hal.Display;

namespace PosTerminal.Tests.Host.Display;

[TestClass]
public sealed class GlyphTests
{
    private const char Unassigned = '\uFFFF';
    private const char Control = '\u0001';

    [TestMethod]
    public void Every_character_that_the_terminal_can_show_has_a_glyph()
    {
        IEnumerable<char> ascii = Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code);
        string[] missing = [.. Faults().Concat(Remedies()).Concat(Prompts()).SelectMany(text => text).Concat(ascii)
            .Distinct().Order().Where(IsBox).Select(character => $"{character} U+{(int)character:X4}")];
        Assert.IsEmpty(missing,
            $"no glyph for {string.Join(", ", missing)}; tools/MakeGlyphs.cs makes GlyphData.cs anew");
    }

    [TestMethod]
    [DataRow('\u9F98')]
    [DataRow('\u00E9')]
    public void A_missing_glyph_is_noticed(char character) => Assert.IsTrue(IsBox(character));

    private static bool IsBox(char character)
    {
        char box = TextScreen.IsWide(character) ? Unassigned : Control;
        return Picture.Of(0, $"{character}").Pixels.SequenceEqual(Picture.Of(0, $"{box}").Pixels);
    }

    private static IEnumerable<string> Faults()
    {
        Fault row = new();
        for (int number = FaultCatalogue.FirstNumber; number <= FaultCatalogue.LastNumber; number++)
        {
            if (FaultCatalogue.TryRead((FaultCode)number, row))
            {
                yield return row.OperatorChinese + row.OperatorEnglish;
            }
        }
    }

    private static IEnumerable<string> Remedies() => Enumerable.Range(0, RemedyText.Count)
        .Select(bit => (Remedy)(1 << bit))
        .Select(remedy => RemedyText.ChineseOf(remedy) + RemedyText.EnglishOf(remedy));

    private static IEnumerable<string> Prompts() => System.Enum.GetValues<Prompt>()
        .Select(prompt => PromptText.Of(prompt, Language.Chinese) + PromptText.Of(prompt, Language.English));
}
