using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace PosTerminal.Panel;

/// <summary>A new user and the page: what is on it is enough to sell, to fail, to break and to mend.</summary>
[TestClass]
[DoNotParallelize]
public class BrowserTests
{
    private const string Display = "#display-text";
    private const string Journal = "#journal";
    private const string Faults = "#present";

    private static Browser? s_browser;

    public TestContext TestContext { get; set; } = null!;

    [ClassCleanup]
    public static void Close() => s_browser?.Dispose();

    [TestMethod]
    [DataRow("en", "APPROVED")]
    [DataRow("zh", "交易成功")]
    public async Task A_new_user_completes_a_sale(string language, string approved)
    {
        await using PanelHost panel = await Open(language);
        s_browser!.See("#advice", language == "en" ? "Type an amount" : "请输入以分为单位的金额");
        EnterPin("1250#", "visa-pin", "4321#");
        s_browser.See(Display, approved);
        s_browser.See(Journal, "auth.approved");
        s_browser.See("#ledger", "1");
        Save($"sale-{language}");
        Assert.IsEmpty(s_browser.Complaints());
    }

    [TestMethod]
    [DataRow("en", "ENTER PIN AGAIN", "UNLOCKED")]
    [DataRow("zh", "请重新输入密码", "已解锁")]
    public async Task Wrong_pins_lock_the_card_and_the_provider_unlocks(
        string language, string again, string unlocked)
    {
        await using PanelHost panel = await Open(language);
        EnterPin("1250#", "visa-pin", "1111#");
        s_browser!.See(Display, again);
        Save($"wrong-pin-{language}");
        s_browser.Type("1111#");
        s_browser.See(Journal, "pin.rejected stan=2 try=2");
        await panel.WaitFor(state => state["state"]!.GetValue<string>() == "EnteringPin");
        s_browser.Type("1111#");
        s_browser.See(Journal, "lock.set");
        s_browser.See(Faults, "P604");
        Save($"locked-{language}");
        s_browser.Click("#unlock-shown");
        s_browser.See(Display, unlocked);
        s_browser.See(Journal, "lock.cleared");
    }

    [TestMethod]
    [DataRow("en")]
    [DataRow("zh")]
    public async Task A_plug_pulled_while_the_issuer_decides_ends_in_a_reversal(string language)
    {
        await using PanelHost panel = await Open(language);
        s_browser!.Write("#latency", "1s");
        s_browser.Click("#issuer button");
        // No reply comes, however late the plug is pulled.
        s_browser.Click("#network [data-word='after-request']");
        EnterPin("990#", "unionpay-pin", "4321#");
        s_browser.See(Journal, "auth.sent");
        s_browser.Click("#power-down");
        s_browser.See("#advice", language == "en" ? "The terminal is off" : "终端已关机");
        Save($"plug-{language}");
        s_browser.Click("#network [data-word='up']");
        s_browser.Click("#power-up");
        s_browser.See(Journal, "reversal.acknowledged");
    }

    [TestMethod]
    [DataRow("en", "KEYPAD FAULT")]
    [DataRow("zh", "键盘故障")]
    public async Task A_stuck_key_is_found_and_let_go(string language, string words)
    {
        await using PanelHost panel = await Open(language);
        s_browser!.ControlClick("[data-key='5']");
        s_browser.See(".stuck", "5");
        s_browser.Click("#skip-minute");
        s_browser.See(Faults, "H202");
        s_browser.See(Faults, words);
        Save($"stuck-key-{language}");
        s_browser.Click("[data-key='5']");
        s_browser.See(Journal, "fault.cleared");
        Assert.AreEqual("", s_browser.TextOf(".stuck"));
    }

    [TestMethod]
    [DataRow("en")]
    [DataRow("zh")]
    public async Task A_demagnetised_card_is_refused(string language)
    {
        await using PanelHost panel = await Open(language);
        s_browser!.Type("1250#");
        s_browser.See(Journal, "to=AwaitingCard");
        s_browser.Click("[data-card='demagnetised']");
        s_browser.Click("#swipe-card");
        s_browser.See(Journal, "card.failed");
        s_browser.See(Faults, "R");
        Save($"demagnetised-{language}");
    }

    [TestMethod]
    [DataRow("en")]
    [DataRow("zh")]
    public async Task A_network_that_drops_the_reply_costs_nobody_money(string language)
    {
        await using PanelHost panel = await Open(language);
        s_browser!.Click("#network [data-word='after-request']");
        s_browser.See("#network [aria-pressed='true']", language == "en" ? "after request" : "请求后断");
        EnterPin("1250#", "visa-pin", "4321#");
        s_browser.See(Journal, "auth.sent");
        s_browser.Click("#skip-minute");
        s_browser.See(Journal, "reversal.queued");
        Save($"network-{language}");
        s_browser.Click("#network [data-word='up']");
        s_browser.Click("#skip-minute");
        s_browser.See(Journal, "reversal.acknowledged");
    }

    [TestMethod]
    public async Task Every_control_can_be_worked_by_the_keyboard_and_has_a_name()
    {
        await using PanelHost panel = await Open("en");
        var nameless = (IReadOnlyCollection<object>)s_browser!.Run("""
            return [...document.querySelectorAll("button, input, select, a, canvas")].filter((control) =>
              !control.closest("[aria-hidden=true]") && !(control.textContent.trim()
                || control.getAttribute("aria-label") || control.labels?.[0]?.textContent.trim()))
              .map((control) => control.outerHTML)
            """)!;
        Assert.IsEmpty(nameless, string.Join('\n', nameless));
        s_browser.Type("1250");
        s_browser.PressWithKeyboard("[data-key='#']");
        s_browser.See(Journal, "to=AwaitingCard");
        s_browser.PressWithKeyboard("[data-card='visa-nopin']");
        s_browser.PressWithKeyboard("#swipe-card");
        s_browser.See(Journal, "auth.approved");
    }

    [TestMethod]
    public async Task Two_tabs_see_one_terminal()
    {
        await using PanelHost panel = await Open("en");
        await panel.Do("amount: 4711");
        s_browser!.See(Display, "47.11");
        s_browser.Type("*");
        await panel.WaitFor(state => state["state"]!.GetValue<string>() == "Idle");
    }

    [TestMethod]
    [DataRow("en", 390)]
    [DataRow("zh", 390)]
    [DataRow("en", 820)]
    [DataRow("en", 1440)]
    public async Task The_page_fits_the_width(string language, int width)
    {
        await using PanelHost panel = await Open(language, width);
        await panel.Do("[ { amount: 1250 }, { swipe: { card: visa-pin } } ]");
        s_browser!.See(Journal, "pin.prompted");
        long wider = Convert.ToInt64(
            s_browser.Run("return document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        Save($"page-{language}-{width}");
        Assert.AreEqual(0, wider);
    }

    private static Task<PanelHost> Open(string language, int width = 1440)
    {
        s_browser ??= Browser.Start();
        return s_browser.OpenTerminal(language, width);
    }

    // As a person does: what is typed next waits until the page shows that it is time.
    private static void EnterPin(string amount, string card, string pin)
    {
        s_browser!.Type(amount);
        s_browser.See(Journal, "to=AwaitingCard");
        s_browser.Click($"[data-card='{card}']");
        s_browser.Click("#swipe-card");
        s_browser.See(Journal, "to=EnteringPin");
        s_browser.Type(pin);
    }

    private void Save(string name) => TestContext.AddResultFile(s_browser!.Save(name));
}
