using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;
using OpenQA.Selenium.Interactions;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.FrontPanel.Web;
using PosTerminal.Tests.Host;
using TypedKeys = OpenQA.Selenium.Keys;

namespace PosTerminal.Panel;

/// <summary>Debian's chromium on the front panel, with the hands of a user.</summary>
public sealed class Browser : IDisposable
{
    // The one without windows draws the same pages for half the work. Begun by its script in /usr/bin, it would outlive
    // its driver.
    private static readonly string[] s_programs = ["/usr/lib/chromium/chromium-headless-shell", "/usr/bin/chromium"];

    private const string Driver = "/usr/bin/chromedriver";

    private const string AwaitText = """
        const [selector, text, patienceMs] = arguments;
        const isThere = () => document.querySelector(selector)?.textContent.includes(text) ?? false;
        return isThere() || new Promise(resolve => {
            const end = isSeen => { observer.disconnect(); resolve(isSeen); };
            const observer = new MutationObserver(() => isThere() && end(true));
            observer.observe(document, { subtree: true, childList: true, characterData: true });
            setTimeout(() => end(isThere()), patienceMs);
        });
        """;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly ChromeDriver _driver;
    private readonly string _profile;

    private Browser(ChromeDriver driver)
    {
        _driver = driver;
        var chrome = (IReadOnlyDictionary<string, object>)driver.Capabilities.GetCapability("chrome")!;
        _profile = (string)chrome["userDataDir"];
    }

    /// <summary>Folder of the screenshots.</summary>
    public static string Pictures { get; } = Path.Combine(Repository.Root, "artifacts", "front-panel");

    /// <summary>Starts one; the test ends as skipped where there is none.</summary>
    public static Browser Start()
    {
        string? program = s_programs.FirstOrDefault(File.Exists);
        if (program is null || !File.Exists(Driver))
        {
            Assert.Inconclusive("the browser tests need chromium and "
                + $"{Driver} (Debian: chromium-headless-shell or chromium, and chromium-driver)");
        }
        ChromeOptions options = new() { BinaryLocation = program };
        options.AddArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-dev-shm-usage", "--lang=en");
        options.SetLoggingPreference(LogType.Browser, LogLevel.Warning);
        ChromeDriverService service =
            ChromeDriverService.CreateDefaultService(Path.GetDirectoryName(Driver), Path.GetFileName(Driver));
        service.SuppressInitialDiagnosticInformation = true;
        ChromeDriver driver = new(service, options, TimeSpan.FromMinutes(3));
        driver.Manage().Timeouts().AsynchronousJavaScript = 2 * s_patience;
        return new Browser(driver);
    }

    /// <summary>Starts a terminal with a page of its own, opens that, and waits until somebody may sell.</summary>
    public async Task<PanelHost> OpenTerminal(string language, int width)
    {
        PanelHost panel = await PanelHost.Start(
            new PanelOptions { Bench = new BenchOptions { Language = language } }, pace: "1x");
        Open(panel, language, width);
        await panel.WaitFor(state => state["state"]!.GetValue<string>() == "Idle");
        return panel;
    }

    /// <summary>Opens the page in a language and waits until it shows the terminal.</summary>
    public void Open(PanelHost panel, string language, int width = 1440, int height = 1000)
    {
        _driver.ExecuteCdpCommand("Emulation.setDeviceMetricsOverride", new()
        {
            ["width"] = width,
            ["height"] = height,
            ["deviceScaleFactor"] = 1,
            ["mobile"] = width < 600,
        });
        _driver.Navigate().GoToUrl(panel.Client.BaseAddress!);
        Until(() => Run("return document.body.dataset.ready") is not null, "the page is ready");
        Click(language == "zh" ? "#chinese" : "#english");
        Until(() => (string?)Run("return document.documentElement.lang") == language, "the language is set");
    }

    /// <summary>Takes the network from the page, or gives it back.</summary>
    public void SetOffline(bool isOffline)
    {
        _driver.ExecuteCdpCommand("Network.enable", []);
        _driver.ExecuteCdpCommand("Network.emulateNetworkConditions", new()
        {
            ["offline"] = isOffline,
            ["latency"] = 0,
            ["downloadThroughput"] = -1,
            ["uploadThroughput"] = -1,
        });
    }

    public void Click(string selector) => Find(selector).Click();

    public void ControlClick(string selector) => new Actions(_driver)
        .KeyDown(TypedKeys.Control).Click(Find(selector)).KeyUp(TypedKeys.Control).Perform();

    /// <summary>Types on the computer's keyboard; '#' is typed as Enter.</summary>
    public void Type(string keys)
    {
        foreach (char key in keys)
        {
            new Actions(_driver).SendKeys(key == '#' ? TypedKeys.Enter : key.ToString()).Perform();
        }
    }

    public void Write(string selector, string text) => Find(selector).SendKeys(text);

    /// <summary>Presses a control with the keyboard alone.</summary>
    public void PressWithKeyboard(string selector)
    {
        Run("document.querySelector(arguments[0]).focus()", selector);
        new Actions(_driver).SendKeys(TypedKeys.Enter).Perform();
    }

    public string TextOf(string selector) =>
        (string?)Run("return document.querySelector(arguments[0])?.textContent ?? ''", selector) ?? "";

    /// <summary>Waits until a text is there. The page tells when: to ask it ten times a second is work.</summary>
    public void See(string selector, string text)
    {
        if (Run(AwaitText, selector, text, s_patience.TotalMilliseconds) is not true)
        {
            throw NotSeen($"'{text}' in {selector}");
        }
    }

    public object? Run(string script, params object[] arguments) => _driver.ExecuteScript(script, arguments);

    /// <summary>What the browser complained about on this page.</summary>
    public string[] Complaints() => [.. _driver.Manage().Logs.GetLog(LogType.Browser).Select(entry => entry.Message)];

    /// <summary>Saves the whole page.</summary>
    public string Save(string name)
    {
        Directory.CreateDirectory(Pictures);
        string path = Path.Combine(Pictures, $"{name}.png");
        var picture = (Dictionary<string, object>)_driver.ExecuteCdpCommand(
            "Page.captureScreenshot",
            new() { ["captureBeyondViewport"] = true, ["format"] = "png", ["optimizeForSpeed"] = true })!;
        File.WriteAllBytes(path, Convert.FromBase64String((string)picture["data"]));
        return path;
    }

    /// <summary>Leaves the page, and with it its terminal.</summary>
    public void Leave() => _driver.Navigate().GoToUrl("about:blank");

    /// <summary>Ends it. One that lives on would take the processor from all that comes.</summary>
    public void Dispose()
    {
        _driver.Dispose();
        bool hasEnded = SpinWait.SpinUntil(() => !HasProcess(_profile), s_patience);
        Assert.IsTrue(hasEnded, $"the browser of {_profile} lives on");
    }

    private static bool HasProcess(string word) => Directory.EnumerateDirectories("/proc")
        .Any(process => CommandOf(process).Contains(word, StringComparison.Ordinal));

    private static string CommandOf(string process)
    {
        try
        {
            string file = Path.Combine(process, "cmdline");
            return File.Exists(file) ? File.ReadAllText(file) : "";
        }
        catch (IOException)
        {
            // It has ended meanwhile.
            return "";
        }
    }

    private IWebElement Find(string selector) => _driver.FindElement(By.CssSelector(selector));

    private void Until(Func<bool> condition, string wanted)
    {
        DateTime end = DateTime.UtcNow + s_patience;
        while (!condition())
        {
            if (DateTime.UtcNow > end)
            {
                throw NotSeen(wanted);
            }
            Thread.Sleep(100);
        }
    }

    private TimeoutException NotSeen(string wanted) => new(
        $"not seen: {wanted}; display: {TextOf("#display-text")}; message: {TextOf("#message")}; "
        + $"journal: {TextOf("#journal")}");
}
