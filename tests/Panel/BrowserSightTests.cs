using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace PosTerminal.Panel;

/// <summary>What is seen on the page without a search: what stops a sale, what the keys do, what a card has.</summary>
[TestClass]
public class BrowserSightTests : BrowserTest
{
    private const string Advice = "#advice";

    [TestMethod]
    [DataRow("en", 1400, "The sale of 12.50 is being undone", "H206")]
    [DataRow("zh", 1400, "12.50 元的交易正在冲正", "H206")]
    [DataRow("en", 390, "The sale of 12.50 is being undone", "H206")]
    [DataRow("zh", 390, "12.50 元的交易正在冲正", "H206")]
    public async Task An_open_reversal_and_the_first_fault_are_seen_at_once(
        string language, int width, string undone, string fault)
    {
        await using PanelHost panel = await Open(language, width);
        await panel.Do("[ { network: { fault: after-request } }, { amount: 1250 }, "
            + "{ swipe: { card: visa-pin } }, { keys: '4321#' }, { delay: 50s } ]");
        Browser.See(Advice, undone);
        Browser.See("#present", "S109");
        Save($"reversal-{language}-{width}");
        Assert.DoesNotContain(language == "en" ? "Type an amount" : "请输入", Browser.TextOf(Advice));
        await panel.Do("[ { network: up }, { delay: 60s }, { device: { tamper: open } }, { delay: 1s } ]");
        Browser.See(Advice, fault);
        Assert.DoesNotContain(undone, Browser.TextOf(Advice));
        Save($"fault-{language}-{width}");
        // On a wide page they stand beside each other.
        Assert.AreEqual(width < 720, IsAbove(".first", ".second"));
        Assert.IsTrue(IsAbove(".second", "[aria-labelledby='cards-title']"));
    }

    [TestMethod]
    public async Task A_warning_is_told_and_the_next_sale_too()
    {
        await using PanelHost panel = await Open("en");
        await panel.Do("[ { device: { printer: jammed } }, { delay: 2s } ]");
        Browser.See(Advice, "H204");
        Assert.Contains("Type an amount", Browser.TextOf(Advice));
    }

    [TestMethod]
    [DataRow("en", "Menu", "Unlock", "QR code")]
    [DataRow("zh", "菜单", "解锁", "扫码")]
    public async Task Keys_carry_their_words(string language, string menu, string unlock, string code)
    {
        await using PanelHost panel = await Open(language);
        foreach ((string key, string words) in new[] { ("A", menu), ("B", unlock), ("D", code) })
        {
            Assert.AreEqual($"{key}\n{words}",
                Browser.Run("return document.querySelector(arguments[0]).innerText", $"[data-key='{key}']"));
        }
    }

    [TestMethod]
    public async Task The_tray_shows_and_sets_what_a_card_has_at_the_issuer()
    {
        await using PanelHost panel = await Open("en");
        Browser.Click("[data-card='maestro-19-pin']");
        Browser.See("#account-facts", "good, may spend without limit");
        Browser.Write("#account-balance", "5000");
        Browser.Write("#account-state", "lost");
        Browser.Click("#account-set");
        Browser.See("#account-facts", "Maestro, PIN: lost, may spend 50.00, wrong PINs: 0");
        Assert.Contains("balance: 5000", await panel.Get("/api/scenario.yaml"));
        Browser.Click("[data-card='blank']");
        Browser.See("#account-facts", "Not a bank card");
    }

    [TestMethod]
    [DataRow(390)]
    [DataRow(1400)]
    public async Task A_number_of_19_digits_stands_in_one_line(int width)
    {
        await using PanelHost panel = await Open("en", width);
        var broken = (IReadOnlyCollection<object>)Browser.Run("""
            const lines = (number) => new Set([...number.children].map((group) => group.offsetTop)).size;
            return [...document.querySelectorAll(".card .number")].filter((number) => lines(number) > 1)
              .map((number) => number.textContent)
            """)!;
        Assert.IsEmpty(broken, string.Join(' ', broken));
    }

    // The colours of a gradient count one by one, but for the black stripe of a card, on which nothing is written.
    [TestMethod]
    [DataRow("en", 390)]
    [DataRow("zh", 1400)]
    public async Task Text_and_ground_are_far_enough_apart(string language, int width)
    {
        await using PanelHost panel = await Open(language, width);
        await panel.Do("[ { device: { tamper: open } }, { delay: 1s } ]");
        Browser.See(Advice, "H206");
        var faint = (IReadOnlyCollection<object>)Browser.Run("""
            const part = (v) => (v / 255 <= 0.03928 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4);
            const light = ([r, g, b]) => 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
            const pattern = /rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)/g;
            const colours = (text) => [...text.matchAll(pattern)].filter((match) => Number(match[4] ?? 1) > 0.5)
              .map((match) => match.slice(1, 4).map(Number)).filter((colour) => String(colour) !== "13,17,21");
            function grounds(element) {
              for (let at = element; at; at = at.parentElement) {
                const { backgroundImage, backgroundColor } = getComputedStyle(at);
                const found = colours(backgroundImage === "none" ? backgroundColor : backgroundImage);
                if (found.length) return found;
              }
              return [[255, 255, 255]];
            }
            function ratio(element) {
              const ink = light(colours(getComputedStyle(element).color)[0]);
              return Math.min(...grounds(element).map(light).map((ground) =>
                (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05)));
            }
            const hasText = (element) =>
              [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
            const isShown = (element) => element.checkVisibility() && !element.closest("svg, select, .hidden");
            return [...document.querySelectorAll("body *")]
              .filter((element) => isShown(element) && hasText(element) && ratio(element) < 4.5)
              .map((element) => `${ratio(element).toFixed(2)} #${element.id} ${element.textContent.slice(0, 20)}`)
            """)!;
        Assert.IsEmpty(faint, string.Join('\n', faint));
    }

    private bool IsAbove(string upper, string lower) => (bool)Browser.Run(
        "const top = (name) => document.querySelector(name).getBoundingClientRect().top;"
        + "return top(arguments[0]) < top(arguments[1])", upper, lower)!;
}
