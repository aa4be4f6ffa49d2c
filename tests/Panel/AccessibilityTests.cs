using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Tests.Host;

namespace PosTerminal.Panel;

/// <summary>What axe-core finds on the page: contrast, names, roles, headings, WCAG 2.2 up to AA.</summary>
[TestClass]
public class AccessibilityTests : BrowserTest
{
    private static readonly string s_axe =
        Path.Combine(Repository.Root, "tests", "Interop", "node_modules", "axe-core", "axe.min.js");

    [TestMethod]
    [DataRow("en", 1400)]
    [DataRow("zh", 1400)]
    [DataRow("en", 390)]
    [DataRow("zh", 390)]
    public async Task Axe_finds_nothing_in_idle_nor_with_an_open_reversal_and_a_fault(string language, int width)
    {
        await using PanelHost panel = await Open(language, width);
        Assert.AreEqual("", Violations());
        await panel.Do("[ { network: { fault: after-request } }, { amount: 1250 }, { swipe: { card: visa-nopin } }, "
            + "{ delay: 50s }, { device: { printer: jammed } }, { delay: 1s } ]");
        Browser.See("#present", "H204");
        Assert.AreEqual("", Violations());
    }

    [TestMethod]
    public async Task Axe_sees_a_button_without_a_name_and_a_text_that_is_too_faint()
    {
        await using PanelHost panel = await Open("en", 1400);
        Browser.Run("""
            const button = document.createElement("button");
            document.body.append(button);
            const text = document.createElement("p");
            text.textContent = "faint";
            text.style.cssText = "color: #ddd; background: #fff";
            document.body.append(text);
            """);
        string found = Violations();
        Assert.Contains("button-name", found);
        Assert.Contains("color-contrast", found);
    }

    [TestInitialize]
    public void FindAxe()
    {
        if (!File.Exists(s_axe))
        {
            Assert.Inconclusive("npm's package axe-core is not installed: run npm ci in tests/Interop");
        }
    }

    private string Violations()
    {
        Browser.Run(File.ReadAllText(s_axe));
        var found = (IReadOnlyCollection<object>)Browser.Run("""
            return axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })
                .then((result) => result.violations.flatMap((rule) =>
                    rule.nodes.map((node) => `${rule.id}: ${node.target} ${node.failureSummary}`)));
            """)!;
        return string.Join('\n', found.Cast<string>());
    }
}
