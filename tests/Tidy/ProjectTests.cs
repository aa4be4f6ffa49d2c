using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Tidy;

/// <summary>boards -> hal -> firmware -> nothing, and C# 10 for what the board runs.</summary>
[TestClass]
public class ProjectTests
{
    private const string Firmware = "firmware/PosTerminal.Firmware.csproj";
    private const string Hal = "hal/PosTerminal.Hal.csproj";
    private const string Gpio = "hal/Gpio/System.Device.Gpio.csproj";
    private const string Device = "tests/Device/DriverTests/NFUnitTest.csproj";

    [TestMethod]
    public void Every_project_refers_only_downwards()
    {
        string[] objections = Repository.Find("*.csproj")
            .SelectMany(path => Objections(path, Repository.Read(path)))
            .ToArray();
        Assert.IsEmpty(objections, string.Join("\n", objections));
    }

    [TestMethod]
    [DataRow(Firmware, "../hal/PosTerminal.Hal.csproj", false)]
    [DataRow(Firmware, "../boards/Emulator/PosTerminal.Emulator.csproj", false)]
    [DataRow(Hal, "../firmware/PosTerminal.Firmware.csproj", true)]
    [DataRow(Hal, "Gpio/System.Device.Gpio.csproj", true)]
    [DataRow(Hal, "../boards/Emulator/PosTerminal.Emulator.csproj", false)]
    [DataRow(Gpio, "../PosTerminal.Hal.csproj", false)]
    [DataRow("hal/Virtual/PosTerminal.Hal.Virtual.csproj", "../PosTerminal.Hal.csproj", true)]
    [DataRow("hal/Virtual/PosTerminal.Hal.Virtual.csproj", "../../boards/Emulator/PosTerminal.Emulator.csproj", false)]
    [DataRow("boards/Emulator/PosTerminal.Emulator.csproj", "../../hal/PosTerminal.Hal.csproj", true)]
    [DataRow("hal/Esp32/PosTerminal.Hal.Esp32.csproj", "../PosTerminal.Hal.csproj", true)]
    [DataRow(Hal, "Esp32/PosTerminal.Hal.Esp32.csproj", false)]
    [DataRow("boards/A/A.csproj", "../../hal/Esp32/PosTerminal.Hal.Esp32.csproj", true)]
    [DataRow("boards/A/A.csproj", "../Emulator/PosTerminal.Emulator.csproj", false)]
    [DataRow("boards/A/A.csproj", "../../tests/Host/PosTerminal.Tests.csproj", false)]
    [DataRow("tests/Host/PosTerminal.Tests.csproj", "../../boards/Emulator/PosTerminal.Emulator.csproj", true)]
    [DataRow(Device, "../Drivers/PosTerminal.Drivers.csproj", true)]
    [DataRow(Device, "../../Host/PosTerminal.Tests.csproj", false)]
    [DataRow(Device, "../../../boards/Emulator/PosTerminal.Emulator.csproj", false)]
    public void A_reference_is_allowed_or_not(string project, string reference, bool allowed)
    {
        string text = $"<Project><LangVersion>10</LangVersion><ProjectReference Include=\"{reference}\"/></Project>";
        Assert.AreEqual(allowed, !Objections(project, text).Any());
    }

    [TestMethod]
    [DataRow(Firmware, "<Project><LangVersion>10</LangVersion></Project>", true)]
    [DataRow(Firmware, "<Project><LangVersion>latest</LangVersion></Project>", false)]
    [DataRow(Hal, "<Project/>", false)]
    [DataRow(Hal, "<Project><LangVersion>10</LangVersion><PackageReference Include='YamlDotNet'/></Project>", false)]
    [DataRow(Hal, "<P><LangVersion>10</LangVersion><PackageReference Include='nanoFramework.X'/></P>", true)]
    [DataRow("boards/A/A.csproj", "<Project/>", false)]
    [DataRow("boards/Emulator/PosTerminal.Emulator.csproj", "<Project/>", true)]
    [DataRow("tests/Host/PosTerminal.Tests.csproj", "<Project/>", true)]
    public void A_device_project_is_C_sharp_10_and_needs_only_nanoFramework(string project, string text, bool good)
    {
        Assert.AreEqual(good, !Objections(project, text).Any());
    }

    [TestMethod]
    [DataRow(Firmware)]
    [DataRow(Hal)]
    [DataRow("hal/Jig/PosTerminal.Hal.Jig.csproj")]
    [DataRow("hal/Sockets/PosTerminal.Hal.Sockets.csproj")]
    public void A_plain_build_compiles_the_project_for_the_device_too(string project) =>
        StringAssert.Contains(Repository.Read(project), "<CompileForDevice>true</CompileForDevice>");

    private static IEnumerable<string> Objections(string path, string text)
    {
        XElement project = XElement.Parse(text);
        foreach (string reference in Includes(project, "ProjectReference"))
        {
            string target = Resolve(path, reference);
            if (!MayRefer(path, target))
            {
                yield return $"{path}: a reference to {target} points upwards";
            }
        }

        foreach (string package in Includes(project, "PackageReference"))
        {
            if (IsForDevice(path) && !package.StartsWith("nanoFramework.", System.StringComparison.Ordinal))
            {
                yield return $"{path}: {package} is no package of the device";
            }
        }

        if (IsForDevice(path) && !project.Descendants("LangVersion").Any(version => version.Value == "10"))
        {
            yield return $"{path}: LangVersion must be 10";
        }
    }

    private static bool IsForDevice(string path) =>
        path.Split('/') is ["firmware" or "hal", ..] or ["tests", "Device", ..] or ["boards", not "Emulator", ..];

    private static bool MayRefer(string project, string target) => project.Split('/')[0] switch
    {
        "firmware" => false,
        "hal" when project == Gpio => false,
        "hal" when project == Hal => target is Firmware or Gpio,
        "hal" => target.Split('/')[0] is "hal" or "firmware",
        "boards" => target.Split('/')[0] is "hal" or "firmware",
        _ => !project.StartsWith("tests/Device/") || target.StartsWith("tests/Device/")
            || target.Split('/')[0] is "hal" or "firmware",
    };

    private static string Resolve(string project, string reference)
    {
        string full = Path.GetFullPath(Path.Combine("/", Path.GetDirectoryName(project)!, reference));
        return Path.GetRelativePath("/", full).Replace('\\', '/');
    }

    private static IEnumerable<string> Includes(XElement project, string item) =>
        project.Descendants(item).Select(element => (string?)element.Attribute("Include")).OfType<string>();
}
