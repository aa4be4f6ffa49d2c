using System;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Commands;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Scenarios.Pictures;
using PosTerminal.Hal.Display;

namespace PosTerminal.Tests.Scenarios;

/// <summary>"expect-picture" against a file beside the scenario, and the files themselves.</summary>
[TestClass]
public sealed class ExpectPictureTests
{
    private const string Steps =
        "name: one\nversion: 1\nsteps:\n- power: up\n- expect-picture: { file: pictures/on.png, within: 1s }\n";

    [TestMethod]
    public void A_picture_that_is_missing_is_named_written_when_asked_and_then_expected()
    {
        using Shell shell = new();
        string file = shell.Write("x.yaml", Steps);
        Assert.AreEqual(1, shell.Run("run", file));
        StringAssert.Contains(shell.Output,
            "the picture pictures/on.png\n  seen: no such file; '--update-pictures' writes it");
        Assert.AreEqual(0, shell.Run("run", file, "--update-pictures"));
        Assert.AreEqual(0, shell.Run("run", file));
    }

    [TestMethod]
    public void A_difference_is_told_with_its_place_and_the_file_stays_as_it_was()
    {
        using Shell shell = new();
        string file = shell.Write("x.yaml", Steps);
        Assert.AreEqual(0, shell.Run("run", file, "--update-pictures"));
        string picture = shell.Path(Path.Combine("pictures", "on.png"));
        byte[] frame = PictureFile.Read(picture);
        frame[(FrameBuffer.Width * 2) + 5] ^= 0b110;
        PictureFile.Write(picture, frame);
        Assert.AreEqual(1, shell.Run("run", file));
        StringAssert.Contains(shell.Output, "the picture pictures/on.png within 1 s\n  seen: "
            + "2 of 8192 pixels differ, x 5 to 5, y 17 to 18, in line 2; '--update-pictures' writes it");
        CollectionAssert.AreEqual(frame, PictureFile.Read(picture));
        Assert.AreEqual(0, shell.Run("run", file, "--update-pictures"));
        Assert.AreEqual(0, shell.Run("run", file));
    }

    [TestMethod]
    public void A_file_that_is_no_such_picture_is_refused_and_replaced_when_asked()
    {
        using Shell shell = new();
        string file = shell.Write("x.yaml", Steps.Replace("pictures/on", "on", StringComparison.Ordinal));
        foreach (byte[] content in (byte[][])[[], [1, 2, 3], new byte[100], Damaged(), WithShortHead()])
        {
            File.WriteAllBytes(shell.Path("on.png"), content);
            Assert.AreEqual(1, shell.Run("run", file));
            StringAssert.Contains(shell.Output, "seen: not a picture that");
            Assert.AreEqual(0, shell.Run("run", file, "--update-pictures"));
            Assert.AreEqual(0, shell.Run("run", file));
        }
    }

    [TestMethod]
    [DataRow(true, "")]
    [DataRow(true, "--update-pictures")]
    [DataRow(false, "")]
    public void A_pipe_or_a_folder_is_no_picture_and_is_not_opened(bool isPipe, string option)
    {
        using Shell shell = new();
        string file = shell.Write("x.yaml", Steps.Replace("pictures/on", "on", StringComparison.Ordinal));
        using WatchedPipe? pipe = isPipe ? new(shell.Path("on.png")) : null;
        if (!isPipe)
        {
            Directory.CreateDirectory(shell.Path("on.png"));
        }
        Assert.AreEqual(1, shell.Run([.. new[] { "run", file, option }.Where(word => word.Length > 0)]));
        Assert.AreNotEqual(true, pipe?.WasOpened);
        StringAssert.Contains(shell.Output, "the picture on.png\n  seen: a folder, a pipe or a device in its place");
    }

    // What is written for the second would be found different by the next run of the first.
    [TestMethod]
    [DataRow("[ \"1\", \"2\" ]", false, 1)]
    [DataRow("[ \"1\", \"2\" ]", true, 1)]
    [DataRow("[ \"1\", \"1C1\" ]", false, 0)]
    public void Two_pictures_for_one_file_are_refused_and_the_first_stays(string keys, bool isThere, int code)
    {
        using Shell shell = new();
        using StringWriter output = new();
        string file = shell.Write("x.yaml", $"version: 1\nmatrix: {{ keys: {keys} }}\nsteps:\n- power: up\n"
            + "- keys: \"${keys}\"\n- expect-picture: { file: on.png, within: 1ms }\n");
        int Run(params string[] more) => CommandLine.Run(
            ["run", file, .. more], new BenchFactory(), new Streams(TextReader.Null, output, output));
        if (isThere)
        {
            Assert.AreEqual(0, Run("--update-pictures", "--filter", "keys=1"), $"{output}");
        }
        Assert.AreEqual(code, Run("--update-pictures"), $"{output}");
        StringAssert.Contains($"{output}", code == 0 ? "2 passed" : "1 passed, 1 failed");
        StringAssert.Contains($"{output}", code == 0 ? "" : "; it needs a file of its own");
        Assert.AreEqual(0, Run("--filter", "keys=1"), $"{output}");
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(4)]
    [DataRow(64)]
    public void A_picture_of_any_scale_is_read_as_the_display_was(int scale)
    {
        int seed = Random.Shared.Next();
        byte[] frame = new byte[FrameBuffer.PageCount * FrameBuffer.Width];
        new Random(seed).NextBytes(frame);
        string path = Path.GetTempFileName();
        using (FileStream stream = File.Create(path))
        {
            PngPicture.Write(stream, frame, scale);
        }
        CollectionAssert.AreEqual(frame, PictureFile.Read(path), $"seed {seed}");
        File.Delete(path);
    }

    [TestMethod]
    public void The_first_picture_of_the_terminal_is_read_back_without_a_difference()
    {
        Bench bench = new(new BenchOptions());
        bench.PowerUp();
        string path = Path.GetTempFileName();
        PictureFile.Write(path, bench.Frame);
        Assert.IsTrue(bench.Frame.Any(column => column != 0));
        Assert.AreEqual("", PictureDifference.Of(PictureFile.Read(path), bench.Frame));
        File.Delete(path);
    }

    // Its first block says that it has two bytes.
    private static byte[] WithShortHead() => [.. new byte[11], 2, .. "IHDR"u8, .. new byte[60]];

    private static byte[] Damaged()
    {
        using MemoryStream stream = new();
        PngPicture.Write(stream, new byte[FrameBuffer.PageCount * FrameBuffer.Width], 1);
        byte[] file = stream.ToArray();
        file[33] = 0x7F;
        return file;
    }
}
