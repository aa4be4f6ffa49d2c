using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Tidy.Samples;

/// <summary>What the page of the drivers shows is what the device gate compiles, and no image holds it.</summary>
[TestClass]
public class DriverPageTests
{
    private static readonly string[] s_samples =
        Repository.Under("hal/Samples").Select(file => Flat(file.Text)).ToArray();

    [TestMethod]
    public void Every_sample_of_the_page_is_a_compiled_one()
    {
        string[] shown = CodeIn(Repository.Read("hal/README.md"));
        Assert.HasCount(s_samples.Length, shown);
        foreach (string code in shown)
        {
            Assert.ContainsSingle(sample => sample.Contains(Flat(code)), s_samples, code);
        }
    }

    [TestMethod]
    public void A_sample_that_was_changed_on_the_page_alone_is_found()
    {
        string code = CodeIn(Repository.Read("hal/README.md"))[0].Replace("Thread.Sleep(10)", "Thread.Sleep(20)");
        Assert.DoesNotContain(sample => sample.Contains(Flat(code)), s_samples);
    }

    [TestMethod]
    [DataRow("hal/PosTerminal.Hal.csproj", ";Samples/**")]
    [DataRow("tests/Device/Drivers/PosTerminal.Drivers.csproj", "hal/Samples/**")]
    public void A_project_of_the_drivers_leaves_the_samples_out(string project, string part) =>
        StringAssert.Contains(Repository.Read(project), part);

    private static string[] CodeIn(string page) => Regex
        .Matches(page, "```csharp\n(.*?)```", RegexOptions.Singleline)
        .Select(match => match.Groups[1].Value)
        .ToArray();

    // The page leaves the indentation of the method out.
    private static string Flat(string code) => Regex.Replace(code, @"\n\s*", "\n").Trim();
}
