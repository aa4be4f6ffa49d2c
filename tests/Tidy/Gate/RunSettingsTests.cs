using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Tidy.Gate;

/// <summary>The settings of the device's tests are those that nanoFramework's test adapter reads.</summary>
[TestClass]
public class RunSettingsTests
{
    private const string Folder = "tests/Device";

    // TestAdapter/Settings.cs of nanoFramework.TestFramework, main d4fa55e.
    private static readonly string[] s_known =
    {
        "IsRealHardware", "RealHardwarePort", "PathToLocalCLRInstance", "CLRVersion", "UsePreviewClr", "Logging",
        "RunnerExtraArguments",
    };

    [TestMethod]
    public void The_adapter_knows_every_setting() => Assert.IsEmpty(Objections(Settings()));

    [TestMethod]
    [DataRow("Logging", "Loud")]
    [DataRow("IsRealHardware", "Yes")]
    [DataRow("TestSessionTimeout", "5 min")]
    public void A_value_that_the_adapter_would_ignore_is_found(string name, string value)
    {
        XElement settings = Settings();
        settings.Descendants(name).Single().Value = value;
        Assert.HasCount(1, Objections(settings));
    }

    [TestMethod]
    public void A_name_that_the_adapter_would_ignore_is_found()
    {
        XElement settings = Settings();
        settings.Descendants("RealHardwarePort").Single().Name = "HardwarePort";
        Assert.HasCount(1, Objections(settings));
    }

    [TestMethod]
    public void The_projects_name_a_file_that_is_there()
    {
        string path = XElement.Parse(Repository.Read($"{Folder}/NFUnitTest.props"))
            .Descendants("RunSettingsFilePath").Single().Value;
        StringAssert.StartsWith(path, "$(MSBuildThisFileDirectory)");
        string file = path.Replace("$(MSBuildThisFileDirectory)", string.Empty);
        Assert.IsTrue(File.Exists(Path.Combine(Repository.Root, Folder, file)), file);
    }

    private static XElement Settings() => XElement.Parse(Repository.Read($"{Folder}/nano.runsettings"));

    private static IEnumerable<string> Objections(XElement settings)
    {
        XElement adapter = settings.Elements("nanoFrameworkAdapter").Single();
        return adapter.Elements().Select(setting => setting.Name.LocalName).Except(s_known)
            .Concat(Unless(adapter, "Logging", "None", "Detailed", "Verbose", "Error"))
            .Concat(Unless(adapter, "IsRealHardware", "True", "False"))
            .Concat(Unless(adapter, "UsePreviewClr", "True", "False"))
            .Concat(settings.Elements("RunConfiguration").Elements("TestSessionTimeout")
                .Where(timeout => !int.TryParse(timeout.Value, out int ms) || ms <= 0)
                .Select(timeout => $"{timeout.Name} is {timeout.Value}"));
    }

    private static IEnumerable<string> Unless(XElement adapter, string name, params string[] values) =>
        adapter.Elements(name).Where(setting => !values.Contains(setting.Value)).Select(setting => name);
}
