using System;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Builds;

/// <summary>Our own build files build the boards, where SDK and packages are stand-ins that the test writes.</summary>
[TestClass]
public class BoardBuildTests
{
    private const string Targets = "Directory.Build.targets";
    private const string NoProcessor = "no metadata processor in";
    private const string Board = "boards/Esp32DevKitC/PosTerminal.Esp32DevKitC.csproj";
    private const string Adapters = "hal/Esp32/PosTerminal.Hal.Esp32.csproj";

    private static readonly string[] s_boards = { "Esp32DevKitC", "Esp32S3DevKitC1" };

    private static NanoFeed s_feed = null!;
    private static BuildPlace s_place = null!;
    private static (bool Good, string Output) s_first;

    [ClassInitialize]
    public static void BuildAll(TestContext context)
    {
        s_feed = new NanoFeed();
        s_place = Place();
        s_place.Write("Small.slnx", "<Solution><Project Path=\"firmware/PosTerminal.Firmware.csproj\" /></Solution>");
        s_first = Build("Small.slnx", "/");
    }

    [ClassCleanup]
    public static void Delete()
    {
        s_place.Dispose();
        s_feed.Dispose();
    }

    [TestMethod]
    public void The_solution_builds_every_board_where_NuGets_folder_ends_with_a_slash()
    {
        AssertGood(s_first);
        foreach (string board in s_boards)
        {
            AssertBuilt(board);
        }
        Assert.IsTrue(File.Exists(s_place.At("boards/Jig/bin/Release/netnano1.0/PosTerminal.Jig.exe")));
    }

    [TestMethod]
    public void A_board_builds_where_NuGets_folder_ends_without_one()
    {
        Directory.Delete(s_place.At($"boards/{s_boards[0]}/bin"), recursive: true);
        AssertGood(Build("boards/" + s_boards[0], string.Empty));
        AssertBuilt(s_boards[0]);
    }

    [TestMethod]
    [DataRow(Targets, "[MSBuild]::EnsureTrailingSlash", "[System.String]::Copy", NoProcessor)]
    [DataRow(Targets, "lib/net6.0", "lib/net8.0", NoProcessor)]
    [DataRow(Targets, "<GenerateClickOnceManifests>false", "<GenerateClickOnceManifests>true", "MSB3096")]
    [DataRow(Board, "../../hal/Sockets/", "../../hal/Socket/", "hal/Socket/PosTerminal.Hal.Sockets.csproj")]
    [DataRow(Adapters, "<PackageReference Include=\"nanoFramework.System.IO.Ports\" />", "", "SerialPort")]
    [DataRow("firmware/PosTerminal.Firmware.csproj", "net10.0;netnano1.0", "net10.0;netnano2.0", "netnano1.0")]
    public void A_wrong_path_condition_or_reference_is_found(string file, string find, string put, string named)
    {
        s_place.Plant(file, find, put);
        (bool good, string output) = Build("boards/" + s_boards[0], string.Empty);
        s_place.Copy(file);
        Assert.IsFalse(good, output);
        StringAssert.Contains(output, named);
    }

    // What was built stays, as where somebody types: a plant in a folder of its own would be built from nothing.
    private static (bool Good, string Output) Build(string project, string slash)
    {
        s_place["NUGET_PACKAGES"] = s_feed.Packages + slash;
        return s_place.Build(project, "-p:BuildNano=true", "-c", "Release");
    }

    private static BuildPlace Place()
    {
        BuildPlace place = new();
        string[] parts = { "firmware/", "hal/", "boards/Esp32", "boards/Jig", "tests/Profile/" };
        place.CopyAll(Repository.Find("*.cs").Concat(Repository.Find("*.csproj"))
            .Where(path => parts.Any(part => path.StartsWith(part, StringComparison.Ordinal))));
        place.Write("nuget.config", $"""
            <configuration>
              <packageSources><clear /><add key="stand-in" value="{s_feed.Folder}" /></packageSources>
              <fallbackPackageFolders><clear /></fallbackPackageFolders>
            </configuration>
            """);
        return place;
    }

    private static void AssertGood((bool Good, string Output) build) => Assert.IsTrue(build.Good, build.Output);

    private static void AssertBuilt(string board)
    {
        string folder = s_place.At($"boards/{board}/bin/Release/netnano1.0");
        foreach (string assembly in new[] { board, "Firmware", "Hal", "Hal.Sockets", "Hal.Esp32" })
        {
            string name = $"PosTerminal.{assembly}.{(assembly == board ? "exe" : "dll")}";
            Assert.IsTrue(File.Exists(Path.Combine(folder, name)), $"{name} is not in {folder}");
        }

        // Names of types stand in an assembly as they are.
        string[] assemblies = Directory.GetFiles(folder, "*.dll");
        Assert.DoesNotContain(file => File.ReadAllText(file).Contains("KeypadSample"), assemblies);
    }
}
