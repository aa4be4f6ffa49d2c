using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Scenarios.Pictures;
using PosTerminal.Hal.Display;
using PosTerminal.Tests.Hal.Display;
using PosTerminal.Tests.Scenarios;

namespace PosTerminal.Tests.Host.Display;

/// <summary>The picture of the emulated terminal, and the files that "run --frames" makes of it.</summary>
[TestClass]
public sealed class FrameTests
{
    private const string TwoScreens = "name: Two screens (A, B)\nversion: 1\nsteps:\n- power: up\n- swipe: {}\n"
        + "- expect-event: { name: card.read }\n";

    [TestMethod]
    public void Without_power_every_pixel_is_dark()
    {
        Bench bench = new(new BenchOptions());
        Assert.IsTrue(bench.Frame.All(pixels => pixels == 0));
        bench.PowerUp();
        Assert.IsTrue(bench.Frame.Any(pixels => pixels != 0));
        bench.PowerDown();
        Assert.IsTrue(bench.Frame.All(pixels => pixels == 0));
    }

    [TestMethod]
    public void The_frame_holds_the_text_of_the_display()
    {
        Bench bench = new(new BenchOptions { Language = "zh" });
        bench.PowerUp();
        Assert.AreEqual("请输入金额", bench.Display[0]);
        int top = 2 * FrameBuffer.Width;
        CollectionAssert.AreEqual(
            Picture.Of(0, "请输入金额").Pixels[..top], bench.Frame.Take(top).ToArray());
    }

    [TestMethod]
    public void Every_screen_is_told_at_its_time()
    {
        List<long> toldNs = [];
        Bench bench = new(new BenchOptions());
        bench.FrameChanged = () => toldNs.Add(bench.NowNs);
        bench.PowerUp();
        int before = toldNs.Count;
        bench.TypeKeys("1");
        Assert.AreEqual(before + 1, toldNs.Count);
        Assert.IsLessThanOrEqualTo(bench.NowNs, toldNs[^1]);
    }

    [TestMethod]
    public void A_run_writes_a_picture_for_each_change_in_a_folder_of_the_scenario_and_seed()
    {
        using Shell shell = new();
        string file = shell.Write("x.yaml", TwoScreens);
        Assert.AreEqual(0, shell.Run("run", file, "--seeds", "3..4", "--frames", shell.Path("pictures")));
        CollectionAssert.AreEqual(
            new[]
            {
                "two-screens-a-b-seed3/000000000ms.png", "two-screens-a-b-seed3/000000100ms.png",
                "two-screens-a-b-seed4/000000000ms.png", "two-screens-a-b-seed4/000000100ms.png",
            },
            Written(shell));
    }

    [TestMethod]
    public void Cases_whose_names_become_one_folder_have_folders_of_their_own()
    {
        using Shell shell = new();
        shell.Write("cases/a.yaml", "name: sale\nversion: 1\nsteps:\n- power: up\n");
        shell.Write("cases/b.yaml", "name: Sale!\nversion: 1\nsteps:\n- power: up\n- swipe: {}\n- delay: 1s\n");
        shell.Write("cases/c.yaml", "name: sale\nversion: 1\nsteps:\n- power: up\n");
        Assert.AreEqual(0, shell.Run("run", shell.Path("cases"), "--seeds", "1..2", "--jobs", "3",
            "--frames", shell.Path("pictures")), shell.Error);
        CollectionAssert.AreEqual(
            new[]
            {
                "sale-seed1-2/000000000ms.png", "sale-seed1-2/000000100ms.png", "sale-seed1-3/000000000ms.png",
                "sale-seed1/000000000ms.png", "sale-seed2-2/000000000ms.png", "sale-seed2-2/000000100ms.png",
                "sale-seed2-3/000000000ms.png", "sale-seed2/000000000ms.png",
            },
            Written(shell));
    }

    [TestMethod]
    public void The_pictures_of_a_run_before_are_gone_and_what_else_is_there_stays()
    {
        using Shell shell = new();
        string file = shell.Write("x.yaml", TwoScreens);
        string[] others = ["000000100ms.jpg", "100ms.png", "old-000000100ms.png", "000000100ms.png.txt", "notes.txt"];
        string[] pictures = ["000000100ms.png", "000000200ms.png", "000000200ms.txt", "1000000000ms.png"];
        foreach (string name in others.Concat(pictures))
        {
            shell.Write($"pictures/two-screens-a-b-seed1/{name}", "");
            shell.Write($"pictures/another-seed1/{name}", "");
        }
        Assert.AreEqual(0, shell.Run("run", file, "--frames", shell.Path("pictures")), shell.Error);
        string[] inOwn = [.. others, "000000000ms.png", "000000100ms.png"];
        string[] expected =
        [
            .. others.Concat(pictures).Select(name => $"another-seed1/{name}")
                .Concat(inOwn.Select(name => $"two-screens-a-b-seed1/{name}")),
        ];
        CollectionAssert.AreEquivalent(expected, Written(shell));
        Assert.AreNotEqual(0, new FileInfo(shell.Path("pictures/two-screens-a-b-seed1/000000100ms.png")).Length);
    }

    [TestMethod]
    public void A_folder_that_cannot_be_made_is_told_before_anything_is_played()
    {
        using Shell shell = new();
        string file = shell.Write("x.yaml", TwoScreens);
        Assert.AreEqual(3, shell.Run("run", file, "--frames", Path.Combine(file, "pictures")));
        Assert.IsEmpty(shell.Benches.Made);
    }

    [TestMethod]
    public void A_picture_is_a_PNG_of_four_by_four_pixels_for_each_of_the_display()
    {
        using MemoryStream stream = new();
        PngPicture.Write(stream, new byte[FrameBuffer.PageCount * FrameBuffer.Width], 4);
        byte[] png = stream.ToArray();
        CollectionAssert.AreEqual("\x89PNG\r\n\x1a\n".Select(c => (byte)c).ToArray(), png[..8]);
        CollectionAssert.AreEqual(new byte[] { 0, 0, 2, 0, 0, 0, 1, 0, 1, 0 }, png[16..26]);
    }

    private static string[] Written(Shell shell) =>
    [
        .. Directory.EnumerateFiles(shell.Path("pictures"), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(shell.Path("pictures"), path).Replace('\\', '/'))
            .Order(System.StringComparer.Ordinal),
    ];
}
