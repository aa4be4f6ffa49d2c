using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Firmware.Rules;
using PosTerminal.Hal.Display;
using PosTerminal.Tests.Host;

namespace PosTerminal.Tests.Frames;

/// <summary>The display, pixel by pixel, against the sheets in tests/Frames.</summary>
[TestClass]
public sealed class GoldenFrameTests(TestContext context)
{
    private const string UpdateVariable = "UPDATE_FRAMES";
    private const int Columns = 6;
    private const string HowToUpdate =
        $"look at it; if it is meant: {UpdateVariable}=1 dotnet test tests/Host --filter GoldenFrame";

    private static readonly string s_folder = Path.Combine(Repository.Root, "tests", "Frames");

    [TestMethod]
    [DataRow("en")]
    [DataRow("zh")]
    public void In_each_state_the_display_is_as_drawn(string language) =>
        Compare($"states-{language}", StateScenes.Of(language));

    [TestMethod]
    [DataRow("en")]
    [DataRow("zh")]
    public void At_each_fault_the_display_is_as_drawn(string language) =>
        Compare($"faults-{language}", FaultScenes.Of(language));

    [TestMethod]
    public void Each_state_has_a_scene()
    {
        string[] states = [.. Enum.GetValues<TerminalState>().Select(TerminalStateName.Of)];
        CollectionAssert.AreEquivalent(states.Append("Off").ToArray(), StateScenes.States.ToArray());
    }

    [TestMethod]
    public void One_pixel_more_is_seen()
    {
        byte[] frame = new byte[FrameBuffer.PageCount * FrameBuffer.Width];
        frame[130] = 4;
        string path = Path.Combine(context.TestRunDirectory!, "one-pixel.png");
        FrameSheet sheet = new([new Scene("a", new byte[frame.Length]), new Scene("b", frame)], Columns);
        sheet.Write(path);
        CollectionAssert.AreEqual(frame, sheet.FrameIn(new PngFile(path), 1));
        Assert.IsFalse(frame.SequenceEqual(sheet.FrameIn(new PngFile(path), 0)));
    }

    [TestMethod]
    public void Another_caption_is_seen()
    {
        byte[] frame = new byte[FrameBuffer.PageCount * FrameBuffer.Width];
        string path = Path.Combine(context.TestRunDirectory!, "caption.png");
        new FrameSheet([new Scene("a", frame), new Scene("b", frame)], Columns).Write(path);
        FrameSheet sheet = new([new Scene("a", frame), new Scene("c", frame)], Columns);
        Assert.IsTrue(sheet.IsSameIn(new PngFile(path), 0));
        Assert.IsFalse(sheet.IsSameIn(new PngFile(path), 1));
    }

    private void Compare(string name, IReadOnlyList<Scene> scenes)
    {
        FrameSheet actual = new(scenes, Columns);
        string golden = Path.Combine(s_folder, $"{name}.png");
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            actual.Write(golden);
        }
        PngFile expected = new(golden);
        bool hasForm = (expected.Width, expected.Height) == (actual.Width, actual.Height);
        Scene[] before = [.. scenes.Select((scene, i) =>
            scene with { Frame = hasForm ? actual.FrameIn(expected, i) : new byte[scene.Frame.Count] })];
        int[] different = [.. Enumerable.Range(0, scenes.Count)
            .Where(i => !hasForm || !actual.IsSameIn(expected, i))];
        bool isSame = hasForm && AreSame(expected, actual);
        Assert.IsTrue(isSame, isSame ? "" : Report(name, actual, different, before, scenes));
    }

    // Scenes that are gone too.
    private static bool AreSame(PngFile expected, FrameSheet actual) => Enumerable.Range(0, actual.Width)
        .All(x => Enumerable.Range(0, actual.Height).All(y => expected.IsLit(x, y) == actual.IsLit(x, y)));

    // The second file has a row for each difference: as drawn, as it is now, the pixels that differ.
    private string Report(
        string name, FrameSheet actual, int[] different, Scene[] before, IReadOnlyList<Scene> after)
    {
        string now = Path.Combine(context.TestRunDirectory!, $"{name}-now.png");
        string differences = Path.Combine(context.TestRunDirectory!, $"{name}-differences.png");
        actual.Write(now);
        new FrameSheet([.. different.SelectMany(i => SideBySide(before[i], after[i]))], 3).Write(differences);
        context.AddResultFile(now);
        context.AddResultFile(differences);
        string captions = different.Length == 0
            ? "a scene that is gone"
            : string.Join(", ", different.Select(i => after[i].Caption));
        return $"{name} differs in: {captions}\n  now:         {now}\n  differences: {differences}\n  {HowToUpdate}";
    }

    private static Scene[] SideBySide(Scene before, Scene after) =>
    [
        before, after, new Scene("differ", [.. before.Frame.Zip(after.Frame, (left, right) => (byte)(left ^ right))]),
    ];
}
