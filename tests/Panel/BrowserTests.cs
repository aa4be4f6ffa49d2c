using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace PosTerminal.Panel;

/// <summary>A new user and the page: what is on it is enough to sell, to fail, to break and to mend.</summary>
[TestClass]
public class BrowserTests : BrowserTest
{
    private const string Display = "#display-text";
    private const string Journal = "#journal";
    private const string Faults = "#present";

    [TestMethod]
    [DataRow("en", "APPROVED")]
    [DataRow("zh", "交易成功")]
    public async Task A_new_user_completes_a_sale(string language, string approved)
    {
        await using PanelHost panel = await Open(language);
        Browser.See("#advice", language == "en" ? "Type an amount" : "请输入以分为单位的金额");
        EnterPin("1250#", "visa-pin", "4321#");
        Browser.See(Display, approved);
        Browser.See(Journal, "auth.approved");
        Browser.See("#ledger", "1");
        Save($"sale-{language}");
        Assert.IsEmpty(Browser.Complaints());
    }

    [TestMethod]
    [DataRow("en", "ENTER PIN AGAIN", "UNLOCKED")]
    [DataRow("zh", "请重新输入密码", "已解锁")]
    public async Task Wrong_pins_lock_the_card_and_the_provider_unlocks(
        string language, string again, string unlocked)
    {
        await using PanelHost panel = await Open(language);
        EnterPin("1250#", "visa-pin", "1111#");
        Browser.See(Display, again);
        Save($"wrong-pin-{language}");
        Browser.Type("1111#");
        Browser.See(Journal, "pin.rejected stan=2 try=2");
        await panel.WaitFor(state => state["state"]!.GetValue<string>() == "EnteringPin");
        Browser.Type("1111#");
        Browser.See(Journal, "lock.set");
        Browser.See(Faults, "P604");
        Save($"locked-{language}");
        Browser.Click("#unlock-shown");
        Browser.See(Display, unlocked);
        Browser.See(Journal, "lock.cleared");
    }

    [TestMethod]
    [DataRow("en")]
    [DataRow("zh")]
    public async Task A_plug_pulled_while_the_issuer_decides_ends_in_a_reversal(string language)
    {
        await using PanelHost panel = await Open(language);
        Browser.Write("#latency", "1s");
        Browser.Click("#issuer button");
        // No reply comes, however late the plug is pulled.
        Browser.Click("#network [data-word='after-request']");
        EnterPin("990#", "unionpay-pin", "4321#");
        Browser.See(Journal, "auth.sent");
        Browser.Click("#power-down");
        Browser.See("#advice", language == "en" ? "The terminal is off" : "终端已关机");
        Save($"plug-{language}");
        Browser.Click("#network [data-word='up']");
        Browser.Click("#power-up");
        Browser.See(Journal, "reversal.acknowledged");
    }

    [TestMethod]
    [DataRow("en", "KEYPAD FAULT")]
    [DataRow("zh", "键盘故障")]
    public async Task A_stuck_key_is_found_and_let_go(string language, string words)
    {
        await using PanelHost panel = await Open(language);
        Browser.ControlClick("[data-key='5']");
        Browser.See(".stuck", "5");
        Browser.Click("#skip-minute");
        Browser.See(Faults, "H202");
        Browser.See(Faults, words);
        Save($"stuck-key-{language}");
        Browser.Click("[data-key='5']");
        Browser.See(Journal, "fault.cleared");
        Assert.AreEqual("", Browser.TextOf(".stuck"));
    }

    [TestMethod]
    [DataRow("en")]
    [DataRow("zh")]
    public async Task A_demagnetised_card_is_refused(string language)
    {
        await using PanelHost panel = await Open(language);
        Browser.Type("1250#");
        Browser.See(Journal, "to=AwaitingCard");
        Browser.Click("[data-card='demagnetised']");
        Browser.Click("#swipe-card");
        Browser.See(Journal, "card.failed");
        Browser.See(Faults, "R");
        Save($"demagnetised-{language}");
    }

    [TestMethod]
    [DataRow("en")]
    [DataRow("zh")]
    public async Task A_network_that_drops_the_reply_costs_nobody_money(string language)
    {
        await using PanelHost panel = await Open(language);
        Browser.Click("#network [data-word='after-request']");
        Browser.See("#network [aria-pressed='true']", language == "en" ? "after request" : "请求后断");
        EnterPin("1250#", "visa-pin", "4321#");
        Browser.See(Journal, "auth.sent");
        Browser.Click("#skip-minute");
        Browser.See(Journal, "reversal.queued");
        Save($"network-{language}");
        Browser.Click("#network [data-word='up']");
        Browser.Click("#skip-minute");
        Browser.See(Journal, "reversal.acknowledged");
    }

    [TestMethod]
    public async Task Every_control_can_be_worked_by_the_keyboard_and_has_a_name()
    {
        await using PanelHost panel = await Open("en");
        var nameless = (IReadOnlyCollection<object>)Browser.Run("""
            return [...document.querySelectorAll("button, input, select, a, canvas")].filter((control) =>
              !control.closest("[aria-hidden=true]") && !(control.textContent.trim()
                || control.getAttribute("aria-label") || control.labels?.[0]?.textContent.trim()))
              .map((control) => control.outerHTML)
            """)!;
        Assert.IsEmpty(nameless, string.Join('\n', nameless));
        Browser.Type("1250");
        Browser.PressWithKeyboard("[data-key='#']");
        Browser.See(Journal, "to=AwaitingCard");
        Browser.PressWithKeyboard("[data-card='visa-nopin']");
        Browser.PressWithKeyboard("#swipe-card");
        Browser.See(Journal, "auth.approved");
    }

    [TestMethod]
    public async Task Two_tabs_see_one_terminal()
    {
        await using PanelHost panel = await Open("en");
        await panel.Do("amount: 4711");
        Browser.See(Display, "47.11");
        Browser.Type("*");
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
        Browser.See(Journal, "pin.prompted");
        long wider = Convert.ToInt64(
            Browser.Run("return document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        Save($"page-{language}-{width}");
        Assert.AreEqual(0, wider);
    }

    // As a person does: what is typed next waits until the page shows that it is time.
    private void EnterPin(string amount, string card, string pin)
    {
        Browser.Type(amount);
        Browser.See(Journal, "to=AwaitingCard");
        Browser.Click($"[data-card='{card}']");
        Browser.Click("#swipe-card");
        Browser.See(Journal, "to=EnteringPin");
        Browser.Type(pin);
    }
}
