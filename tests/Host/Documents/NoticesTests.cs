using System.IO;
using System.Linq;
using System.Xml.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace PosTerminal.Tests.Host.Documents;

/// <summary>What ships is named with its licence.</summary>
[TestClass]
public class NoticesTests
{
    [TestMethod]
    public void Every_package_that_ships_with_the_emulator_is_named()
    {
        XDocument project =
            XDocument.Load(Path.Combine(Repository.Root, "boards/Emulator/PosTerminal.Emulator.csproj"));
        string notices = File.ReadAllText(Path.Combine(Repository.Root, "THIRD-PARTY-NOTICES.md"));
        string[] packages =
            [.. project.Descendants("PackageReference").Select(one => (string)one.Attribute("Include")!)];
        Assert.IsGreaterThan(0, packages.Length);
        Assert.IsEmpty(packages.Where(package => !notices.Contains($"[{package}]")));
    }
}
