using System;
using System.IO;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Commands;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Scenarios.Pictures;
using PosTerminal.Hal.Display;

namespace PosTerminal.Tests.Scenarios;

/// <summary>Results are put together where the pictures that were expected are the same ones.</summary>
[TestClass]
public sealed class PictureOrderTests
{
    private const string Others = "are of runs of other scenarios, pictures, seeds or options";

    // What becomes of the picture between two runs: "" nothing, one of other pixels, or none.
    [TestMethod]
    [DataRow("", "", "", "")]
    [DataRow("other", "", "", Others)]
    [DataRow("none", "", "", Others)]
    [DataRow("", "--update-pictures", "--update-pictures", "")]
    [DataRow("none", "--update-pictures", "--update-pictures", "")]
    [DataRow("", "", "--update-pictures", Others)]
    [DataRow("", "--update-pictures", "", Others)]
    public void Results_of_other_pictures_are_not_put_together(
        string picture, string before, string behind, string reason)
    {
        using Shell shell = WithPictures("\"1\", \"1C1\"");
        string[] run = ["run", shell.Path("x.yaml"), "--result"];
        Run(shell, [.. run, shell.Path("parts/1.json"), "--shard", "1/2", .. Words(before)]);
        string[] resumed = [.. run, shell.Path("r.json")];
        Assert.AreEqual(0, Run(shell, [.. resumed, .. Words(before)]).Code);
        ResumeTests.Keep(shell.Path("r.json"), isTorn: true);
        Change(shell.Path("pictures/on.png"), picture);
        (int code, string text) = Run(shell, [.. resumed, "--resume", .. Words(behind)]);
        Assert.AreEqual(reason.Length > 0 ? 2 : 0, code, text);
        StringAssert.Contains(text, reason);
        Run(shell, [.. run, shell.Path("parts/2.json"), "--shard", "2/2", .. Words(behind)]);
        (code, text) = Run(shell, "merge", shell.Path("parts"));
        Assert.AreEqual(reason.Length > 0 ? 2 : 0, code, text);
        StringAssert.Contains(text, reason);
    }

    [TestMethod]
    public void Two_pictures_for_one_file_are_refused_where_the_first_was_seen_before_an_interruption()
    {
        using Shell shell = WithPictures("\"1\", \"2\"");
        string[] run = ["run", shell.Path("x.yaml"), "--update-pictures", "--result", shell.Path("r.json")];
        Assert.AreEqual(1, Run(shell, run).Code);
        byte[] first = File.ReadAllBytes(shell.Path("pictures/on.png"));
        ResumeTests.Keep(shell.Path("r.json"), isTorn: true);
        (int code, string text) = Run(shell, [.. run, "--resume"]);
        Assert.AreEqual(1, code, text);
        StringAssert.Contains(text, "; it needs a file of its own");
        CollectionAssert.AreEqual(first, File.ReadAllBytes(shell.Path("pictures/on.png")));
    }

    [TestMethod]
    public void A_pipe_in_the_place_of_a_picture_is_not_opened_by_a_run_that_goes_on()
    {
        using Shell shell = WithPictures("\"1\", \"2\"");
        string[] run = ["run", shell.Path("x.yaml"), "--update-pictures", "--result", shell.Path("r.json")];
        Assert.AreEqual(1, Run(shell, run).Code);
        ResumeTests.Keep(shell.Path("r.json"), isTorn: true);
        File.Delete(shell.Path("pictures/on.png"));
        using WatchedPipe pipe = new(shell.Path("pictures/on.png"));
        (int code, string text) = Run(shell, [.. run, "--resume"]);
        Assert.AreEqual(1, code, text);
        Assert.IsFalse(pipe.WasOpened);
        StringAssert.Contains(text, "seen: a folder, a pipe or a device in its place");
    }

    private static Shell WithPictures(string keys)
    {
        Shell shell = new();
        Directory.CreateDirectory(shell.Path("parts"));
        shell.Write("x.yaml", $"version: 1\nmatrix: {{ keys: [ {keys} ] }}\nsteps:\n- power: up\n"
            + "- keys: \"${keys}\"\n- expect-picture: { file: pictures/on.png, within: 1ms }\n");
        Run(shell, "run", shell.Path("x.yaml"), "--update-pictures");
        return shell;
    }

    private static void Change(string picture, string to)
    {
        if (to == "other")
        {
            PictureFile.Write(picture, new byte[FrameBuffer.PageCount * FrameBuffer.Width]);
        }
        else if (to == "none")
        {
            File.Delete(picture);
        }
    }

    private static string[] Words(string options) => options.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static (int Code, string Text) Run(Shell shell, params string[] words)
    {
        using StringWriter output = new();
        int code = CommandLine.Run(words, new BenchFactory(), new Streams(TextReader.Null, output, output));
        return (code, $"{shell.Folder}: {output}");
    }
}
