using System.IO;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace PosTerminal.Tests.Scenarios;

/// <summary>
/// What a command writes anew is put into its place when it is whole: the file of before, which a second name still
/// shows, is never half of one.
/// </summary>
[TestClass]
public sealed class WholeOutputTests
{
    private const string Steps = "version: 1\nsteps:\n- power: up\n";
    private const string Before = "of before";

    [TestMethod]
    public void The_report_of_a_merge_takes_the_place_of_the_one_before()
    {
        using Shell shell = new();
        string file = shell.Write("a.yaml", Steps);
        Assert.AreEqual(0, shell.Run("run", file, "--shard", "1/1", "--result", shell.Path("parts/1.json")));
        string second = WithSecondName(shell, "merged.xml");
        Assert.AreEqual(0, shell.Run("merge", shell.Path("parts"), "--junit", shell.Path("merged.xml")), shell.Error);
        StringAssert.Contains(File.ReadAllText(shell.Path("merged.xml")), "<testsuites>");
        Assert.AreEqual(Before, File.ReadAllText(second));
    }

    [TestMethod]
    public void A_picture_takes_the_place_of_the_one_before()
    {
        using Shell shell = new();
        string file = shell.Write("a.yaml", Steps + "- expect-picture: { file: on.png, within: 1s }\n");
        string second = WithSecondName(shell, "on.png");
        Assert.AreEqual(0, shell.Run("run", file, "--update-pictures"), shell.Output);
        Assert.AreEqual(0, shell.Run("run", file), shell.Output);
        Assert.AreEqual(Before, File.ReadAllText(second));
    }

    private static string WithSecondName(Shell shell, string name)
    {
        string second = shell.Path("second");
        SpecialFiles.MakeHardLink(second, shell.Write(name, Before));
        return second;
    }
}
