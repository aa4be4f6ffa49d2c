using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace PosTerminal.Panel;

/// <summary>A test that has a browser for itself.</summary>
public abstract class BrowserTest
{
    public TestContext TestContext { get; set; } = null!;

    protected Browser Browser { get; private set; } = null!;

    [TestInitialize]
    public void TakeBrowser() => Browser = Browsers.Take();

    // Who knows in what state one is that a test failed with.
    [TestCleanup]
    public void GiveBrowserBack()
    {
        if (TestContext.CurrentTestOutcome == UnitTestOutcome.Passed)
        {
            Browsers.GiveBack(Browser);
        }
        else
        {
            Browser?.Dispose();
        }
    }

    protected Task<PanelHost> Open(string language, int width = 1440) => Browser.OpenTerminal(language, width);

    protected void Save(string name) => TestContext.AddResultFile(Browser.Save(name));
}
