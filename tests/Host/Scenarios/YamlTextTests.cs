using System.IO;
using System.Linq;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Tests.Scenarios;

/// <summary>The bytes of a YAML file are text, or the place is told where they are none.</summary>
[TestClass]
public sealed class YamlTextTests
{
    private const int ManyBytes = 60 * 1024 * 1024;

    [TestMethod]
    [DataRow("name: A", "name: A")]
    [DataRow("", "")]
    [DataRow("\u00EF\u00BB\u00BFname: A", "name: A")]
    [DataRow("name: caf\u00C3\u00A9", "name: caf\u00E9")]
    [DataRow("\u00FF\u00FEn\0a\0", "na")]
    [DataRow("\u00FE\u00FF\0n\0a", "na")]
    public void Text_is_read(string latin1, string text)
    {
        ErrorList errors = new();
        Assert.AreEqual(text, YamlText.Of(Encoding.Latin1.GetBytes(latin1), "x.yaml", errors));
        Assert.IsTrue(errors.IsEmpty);
    }

    [TestMethod]
    [DataRow("version: 1\nsteps:\n- power: up\n- *nope\n", "x.yaml(4,3)")]
    [DataRow("version: 1\nsteps:\n- power: up\n\n\n- keys: *nope\n", "x.yaml(6,9)")]
    [DataRow("version: 1\nsteps:\n- keys: *nope\n- keys: &nope 1\n", "x.yaml(3,9)")]
    public void An_alias_without_its_anchor_is_told_with_its_place(string text, string place) => Assert.AreEqual(
        $"{place}: error SCN000: no '&nope' stands before '*nope'", Scenario.Errors(text).Single());

    [TestMethod]
    [DataRow("name: caf\u00E9", "x.yaml(1,10): error SCN000: a byte 0xE9 that is no UTF-8")]
    [DataRow("version: 1\r\n# caf\u00C3\u00A9 \u00E9\n", "x.yaml(2,8): error SCN000: a byte 0xE9 that is no UTF-8")]
    [DataRow("a\u00C3", "x.yaml(1,2): error SCN000: a byte 0xC3 that is no UTF-8")]
    [DataRow("\u00ED\u00A0\u0080", "x.yaml(1,1): error SCN000: a byte 0xED that is no UTF-8")]
    [DataRow("a: 1\nb\0", "x.yaml(2,2): error SCN000: a byte 0: this is no text")]
    public void What_is_no_text_is_told_with_its_place(string latin1, string complaint)
    {
        ErrorList errors = new();
        Assert.IsNull(YamlText.Of(Encoding.Latin1.GetBytes(latin1), "x.yaml", errors));
        StringAssert.StartsWith($"{errors.Sorted.Single()}", complaint);
    }

    [TestMethod]
    public void A_file_of_zero_bytes_is_no_empty_scenario()
    {
        using Shell shell = new();
        using (FileStream file = File.Create(shell.Path("zero.yaml")))
        {
            file.SetLength(ManyBytes);
        }
        Assert.AreEqual(2, shell.Run("run", shell.Path("zero.yaml")));
        StringAssert.EndsWith(shell.Error, "zero.yaml(1,1): error SCN000: a byte 0: this is no text\n");
    }

    [TestMethod]
    [DataRow("run")]
    [DataRow("run", "--rig")]
    public void Scenarios_and_rigs_are_read_so(params string[] words)
    {
        using Shell shell = new();
        string file = shell.Path("latin.yaml");
        File.WriteAllBytes(file, Encoding.Latin1.GetBytes("# caf\u00E9\nversion: 1\nsteps:\n- power: up\n"));
        string[] before = words.Length == 1 ? [] : [shell.Write("a.yaml", "version: 1\nsteps:\n- power: up\n")];
        Assert.AreEqual(2, shell.Run(["run", .. before, .. words[1..], file]));
        StringAssert.Contains(shell.Error, "latin.yaml(1,6): error SCN000: a byte 0xE9 that is no UTF-8");
    }
}
