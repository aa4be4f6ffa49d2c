using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.FrontPanel.Web;

namespace PosTerminal.Panel;

/// <summary>The files of the page.</summary>
[TestClass]
public partial class PageTests
{
    private const int MostLines = 300;

    private static readonly JsonObject s_english = Table("en");
    private static readonly JsonObject s_chinese = Table("zh");

    private static IEnumerable<object[]> Sources => PageFiles.Names
        .Where(name => !name.StartsWith("texts/", StringComparison.Ordinal)).Select(name => new object[] { name });

    [TestMethod]
    public void Both_languages_have_the_same_words_in_the_same_order() => CollectionAssert.AreEqual(
        s_english.Select(entry => entry.Key).ToArray(), s_chinese.Select(entry => entry.Key).ToArray());

    [TestMethod]
    public void No_word_is_empty_and_both_have_the_same_places_for_values()
    {
        foreach ((string key, JsonNode? english) in s_english)
        {
            string chinese = s_chinese[key]!.GetValue<string>();
            Assert.AreNotEqual("", english!.GetValue<string>(), key);
            Assert.AreNotEqual("", chinese, key);
            CollectionAssert.AreEqual(Places(english.GetValue<string>()), Places(chinese), key);
        }
    }

    [TestMethod]
    public void The_page_asks_for_no_word_that_is_missing()
    {
        string[] asked = [.. PageFiles.Names.Select(Text).SelectMany(text => Asked().Matches(text))
            .Select(match => match.Groups[1].Value).Distinct()];
        Assert.IsGreaterThan(40, asked.Length);
        Assert.AreEqual("", string.Join(' ', asked.Where(key => !s_english.ContainsKey(key))));
    }

    [TestMethod]
    public void Every_state_has_advice_and_a_name_and_every_choice_a_word()
    {
        JsonObject catalogue = PanelCatalogue.Write();
        string[] states =
            [.. catalogue["states"]!.AsArray().Select(state => state!["name"]!.GetValue<string>()), "Off"];
        IEnumerable<string> words = states
            .Concat(Words(catalogue["network"]!)).Concat(Words(catalogue["answers"]!))
            .Concat(Words(catalogue["accountStates"]!))
            .Concat(catalogue["cards"]!.AsArray().Select(card => card!["name"]!.GetValue<string>()))
            .Concat(catalogue["device"]!.AsObject().SelectMany(part => Words(part.Value!).Append(part.Key)));
        string[] missing = [.. states.Select(state => $"advice-{state}").Concat(words.Select(word => $"word-{word}"))
            .Concat(Words(catalogue["answers"]!).Select(word => $"means-{word}"))
            .Where(key => !s_english.ContainsKey(key))];
        Assert.AreEqual("", string.Join(' ', missing));
    }

    [TestMethod]
    [DynamicData(nameof(Sources))]
    public void A_file_is_short_and_needs_nothing_from_elsewhere(string name)
    {
        string text = Text(name).Replace("http://www.w3.org/2000/svg", "");
        Assert.IsLessThan(MostLines, text.Split('\n').Length);
        Assert.DoesNotMatchRegex(new Regex("https?:|//[a-z]+\\.|@import|url\\(|style=|onclick|<script>|<style"), text);
    }

    [GeneratedRegex("""(?:data-text="|data-label="|\bt\("|\bbutton\("|\blabelled\(")([\w-]+)["]""")]
    private static partial Regex Asked();

    private static string[] Places(string text) =>
        [.. Regex.Matches(text, "\\{\\d\\}").Select(match => match.Value).Order()];

    private static IEnumerable<string> Words(JsonNode list) => list.AsArray().Select(word => word!.GetValue<string>());

    private static JsonObject Table(string language) => JsonNode.Parse(Text($"texts/{language}.json"))!.AsObject();

    private static string Text(string name) => Encoding.UTF8.GetString(PageFiles.Read(name));
}
