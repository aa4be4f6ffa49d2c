using System.Collections.Concurrent;
using Microsoft.VisualStudio.TestTools.UnitTesting;

// Most of the time goes to pages that show life at its own speed.
[assembly: Parallelize(Workers = 4, Scope = ExecutionScope.MethodLevel)]

namespace PosTerminal.Panel;

/// <summary>The browsers that run: as many as there are tests at a time that need one.</summary>
[TestClass]
public sealed class Browsers
{
    private static readonly ConcurrentBag<Browser> s_free = [];

    /// <summary>One that no other test has, on an empty page.</summary>
    public static Browser Take()
    {
        if (!s_free.TryTake(out Browser? browser))
        {
            return Browser.Start();
        }
        browser.Complaints();
        return browser;
    }

    /// <summary>Hands one on to the next test.</summary>
    public static void GiveBack(Browser browser)
    {
        browser.Leave();
        s_free.Add(browser);
    }

    [AssemblyCleanup]
    public static void Close()
    {
        foreach (Browser browser in s_free)
        {
            browser.Dispose();
        }
    }
}
