using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Builds;

/// <summary>A plain "dotnet build" says what the device lacks, where it was typed.</summary>
[TestClass]
public class DeviceCompilationTests
{
    private const string Typed = """
        namespace PosTerminal.Planted;

        /// <summary>Typed by somebody.</summary>
        public static class Planted
        {
            /// <summary>On line 7.</summary>
            public static string Of(string text) => STATEMENT;
        }

        """;

    private static BuildPlace s_place = null!;

    [ClassInitialize]
    public static void CopyProjects(TestContext context) => s_place = MakePlace();

    [ClassCleanup]
    public static void DeleteProjects() => s_place.Dispose();

    [TestMethod]
    [DataRow("firmware", "firmware/PosTerminal.Firmware", "text.Replace('a', 'b')", "Replace")]
    [DataRow("hal/Sockets", "hal/Sockets/PosTerminal.Hal.Sockets", "string.Join(text, \"a\", \"b\")", "Join")]
    public void A_member_that_only_DotNet_has_is_an_error_with_file_and_line(
        string folder, string project, string statement, string named)
    {
        (bool good, string output) = Build(folder, project, statement);
        Assert.IsFalse(good, output);
        string[] errors = output.Split('\n').Where(line => line.Contains("error")).Distinct().ToArray();
        Assert.HasCount(1, errors, output);
        StringAssert.Contains(errors[0], $"{folder}/Planted.cs(7,");
        StringAssert.Contains(errors[0], named);
    }

    [TestMethod]
    public void A_member_that_the_device_has_too_is_none()
    {
        (bool good, string output) = Build("hal/Sockets", "hal/Sockets/PosTerminal.Hal.Sockets", "text.Substring(1)");
        Assert.IsTrue(good, output);
    }

    [TestMethod]
    public void It_is_an_error_too_in_what_only_the_chip_runs()
    {
        string[] folders =
            ["hal/Esp32", "hal/Samples", "boards/Esp32", "boards/Esp32DevKitC", "boards/Esp32S3DevKitC1", "boards/Jig"];
        foreach (string folder in folders)
        {
            string name = folder.Replace("/", "");
            string typed = Typed.Replace("Planted", name).Replace("STATEMENT", "text.Normalize()");
            s_place.Write(folder + "/Planted.cs", typed);
        }

        (bool good, string output) = s_place.Build("tests/Profile/PosTerminal.OnChip.csproj");
        foreach (string folder in folders)
        {
            s_place.Delete(folder + "/Planted.cs");
        }

        Assert.IsFalse(good, output);
        foreach (string folder in folders)
        {
            StringAssert.Contains(output, $"/{folder}/Planted.cs(7,");
        }
    }

    private static (bool Good, string Output) Build(string folder, string project, string statement)
    {
        s_place.Write(folder + "/Planted.cs", Typed.Replace("STATEMENT", statement));
        (bool, string) result = s_place.Build(project + ".csproj");
        s_place.Delete(folder + "/Planted.cs");
        return result;
    }

    private static BuildPlace MakePlace()
    {
        BuildPlace place = new();
        place.CopyAll(Repository.Find("*.csproj").Where(
            path => path.Split('/')[0] is "firmware" or "hal" || path.StartsWith("tests/Profile/")));
        place.CopyAll(Repository.Find("*.cs").Where(path => path.StartsWith("tests/Profile/")));
        foreach (string other in new[] { "firmware", "hal", "hal/Gpio", "hal/Jig", "hal/Sockets" })
        {
            place.Write(other + "/Nothing.cs", "namespace PosTerminal.Planted;\n");
        }

        return place;
    }
}
