using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace PosTerminal.Tests.Host.CommandLines;

/// <summary>What is wrong with a file is one line that names option, file and reason, whatever the verb.</summary>
[TestClass]
public sealed class FileTroubleTests
{
    private const string Keys = " --base-key DIR/base --key-set ABCDEF01 --terminal 00000042 --passcode-file DIR/codes";
    private const string Full = "No space left on device : '/dev/full'";

    [TestMethod]
    [DataRow("run DIR/a.yaml --journal /dev/full", "'--journal': " + Full)]
    [DataRow("run DIR/a.yaml --junit /dev/full", "'--junit': " + Full)]
    [DataRow("run DIR/a.yaml --result /dev/full", "'--result': " + Full)]
    [DataRow("run DIR/a.yaml --result /proc/r.json",
        "'--result': the file '/proc/r.json' cannot be written: '/proc/r.json.part.lock' cannot be made there")]
    [DataRow("run DIR/a.yaml --result DIR/way", "'--result': 'DIR/way' is a folder, and a file is wanted")]
    [DataRow("run DIR/a.yaml --result DIR/y.json", "'--result': 'DIR/y.json.part' is a folder, and a file is wanted")]
    [DataRow("run DIR/a.yaml --junit DIR/way", "'--junit': 'DIR/way' is a folder, and a file is wanted")]
    [DataRow("run DIR/a.yaml --journal DIR/file/j",
        "'--journal': 'DIR/file' is a file, and a folder is wanted for 'DIR/file/j'")]
    [DataRow("merge DIR/parts --junit /dev/full", "'--junit': " + Full)]
    [DataRow("merge DIR/parts --junit DIR/file/j",
        "'--junit': 'DIR/file' is a file, and a folder is wanted for 'DIR/file/j'")]
    [DataRow("provider keys DIR/file/k" + Keys, "'DIR/file' is a file, and a folder is wanted for 'DIR/file/k'")]
    [DataRow("provider keys DIR/k --group DIR/file/g" + Keys,
        "'--group': 'DIR/file' is a file, and a folder is wanted for 'DIR/file/g'")]
    [DataRow("provider authority /proc/x --name host.example", "'/proc/x' cannot be made there")]
    [DataRow("rig twin --write /proc/x", "'--write': '/proc/x' cannot be made there")]
    [DataRow("issuer --book /proc/x",
        "'--book': the book '/proc/x' cannot be written: '/proc/x.lock' cannot be made there")]
    [DataRow("serve --console --data DIR/file/x", "'--data': the folder 'DIR/file/x' cannot be written: "
        + "'DIR/file' is a file, and a folder is wanted for 'DIR/file/x/terminal.lock'")]
    [DataRow("init /proc/x", "'/proc/x' cannot be made there")]
    public void What_cannot_be_written_is_one_line_and_3(string words, string reason)
    {
        if (!Path.Exists("/dev/full") || !Path.Exists("/proc/self"))
        {
            Assert.Inconclusive("this machine has no /dev/full or no /proc");
        }
        using WholeLine line = WholeLine.WithFiles();
        Assert.AreEqual(3, line.Run(words), line.Error);
        Assert.AreEqual($"error: {line.Text(reason)}\n", line.Error);
        Assert.IsFalse(File.Exists(line.Shell.Path("y.json.part.new")));
    }

    [TestMethod]
    [DataRow("issuer --tls DIR/file", "error: '--tls': 'DIR/file' holds no certificate with its key, as PEM")]
    [DataRow("issuer --tls DIR/nope", "error: '--tls': there is no file 'DIR/nope'")]
    [DataRow("provider authority DIR/new --name a..b", "error: 'a..b' is no name or IPv4 address of a host")]
    [DataRow("provider authority DIR/new --name -.x", "error: '-.x' is no name or IPv4 address of a host")]
    [DataRow("issuer --tls DIR/way", "error: '--tls': 'DIR/way' is a folder, and a file is wanted")]
    [DataRow("issuer --answer 5", "error: '--answer' is a field 39 of two characters or one of auto, cents, silent, "
        + "late, duplicate, wrong-stan, garbage, bad-mac, mid-reply, disable, not '5'")]
    [DataRow("serve --token-file DIR/short",
        "error: '--token-file': the first line of 'DIR/short' has 3 characters, and a token has 16 or more")]
    [DataRow("serve --token-file DIR/nope", "error: '--token-file': there is no file 'DIR/nope'")]
    [DataRow("serve --console --data DIR/data",
        "error: '--data': 'DIR/data/terminal.id' has no number of a terminal, 8 digits: "
            + "write that of the terminal whose store the folder has")]
    [DataRow("rig check DIR/nope", "error: there is no file 'DIR/nope'")]
    [DataRow("rig check DIR/way", "error: 'DIR/way' is a folder, and a file is wanted")]
    [DataRow("rig check DIR/norigs.yaml", "DIR/norigs.yaml(2,7): error SCN004: 'rigs' is empty")]
    [DataRow("run DIR/a.yaml --rig DIR/nope", "error: '--rig': there is no file 'DIR/nope'")]
    [DataRow("merge DIR/parts/1.json",
        "error: 'DIR/parts/1.json' is a file, and the folder that it is in is wanted")]
    [DataRow("merge DIR/nope", "error: there is no folder 'DIR/nope'")]
    [DataRow("provider manifest DIR/a.yaml --keys DIR/keys --authority DIR/nope",
        "'--authority': there is no file 'DIR/nope'")]
    [DataRow("provider keys DIR/k --group DIR/k" + Keys,
        "error: FILE and '--group' name one file, 'DIR/k'; nothing was written")]
    [DataRow("provider keys DIR/base" + Keys, "error: 'DIR/base' is there already; nothing was written")]
    [DataRow("provider keys DIR/k --base-key DIR/nope --key-set ABCDEF01 --terminal 00000042 "
        + "--passcode-file DIR/codes", "error: '--base-key': there is no file 'DIR/nope'")]
    [DataRow("provider keys DIR/k --group DIR/file" + Keys,
        "error: '--group': 'DIR/file' is no group file: 'POSTERMINAL GROUP 1' and 32 hex digits")]
    [DataRow("provider unlock 1-0001-12345678 --keys DIR/nope", "error: '--keys': there is no file 'DIR/nope'")]
    [DataRow("provider authority DIR/file --name host.example",
        "error: 'DIR/file' is a file, and a folder is wanted")]
    [DataRow("faults --markdown --json", "'--markdown' and '--json' exclude each other")]
    [DataRow("faults --guide-en --guide-zh", "'--guide-en' and '--guide-zh' exclude each other")]
    [DataRow("serve --console --port 5081", "'--port' is not for '--console': there is no page")]
    [DataRow("--console --token-file DIR/short", "'--token-file' is not for '--console': there is no page")]
    [DataRow("run DIR/a.yaml --rig-logs DIR/logs", "'--rig-logs' is for '--rig': give both")]
    public void What_is_wrong_with_what_was_given_is_one_line_and_2(string words, string reason)
    {
        using WholeLine line = WholeLine.WithFiles();
        string[] before = FilesOf(line);
        Assert.AreEqual(2, line.Run(words), line.Error);
        // The library ends with an empty line.
        Assert.AreEqual(line.Text(reason), line.Error.TrimEnd('\n'));
        CollectionAssert.AreEqual(before, FilesOf(line));
    }

    [TestMethod]
    [DataRow("--journal")]
    [DataRow("--junit")]
    [DataRow("--result")]
    public void A_full_disk_hides_no_result_and_no_failure(string option)
    {
        using WholeLine line = WholeLine.WithFiles();
        if (!Path.Exists("/dev/full"))
        {
            Assert.Inconclusive("this machine has no /dev/full");
        }
        line.Run($"run DIR/a.yaml {option} /dev/full");
        StringAssert.StartsWith(line.Output, "pass  a");
        StringAssert.Contains(line.Output, "1 passed");
        line.Shell.Write("bad.yaml", WholeLine.Steps + "- expect-display: { contains: NOTHING OF THE KIND }\n");
        Assert.AreEqual(1, line.Run($"run DIR/a.yaml DIR/bad.yaml {option} /dev/full"), line.Error);
        StringAssert.Contains(line.Output, "FAIL  bad");
        Assert.AreEqual($"error: '{option}': {Full}\n", line.Error);
    }

    [TestMethod]
    public void A_case_that_a_full_disk_has_spoilt_is_no_trouble_of_a_rig()
    {
        using WholeLine line = WholeLine.WithFiles();
        if (!Path.Exists("/dev/full"))
        {
            Assert.Inconclusive("this machine has no /dev/full");
        }
        Assert.AreEqual(3, line.Run("run DIR/a.yaml --vcd /dev/full"));
        StringAssert.StartsWith(line.Output, "FILE  a");
    }

    // That address is for documents: no machine has it.
    [TestMethod]
    public void An_address_that_the_machine_has_not_is_named_with_its_options()
    {
        using WholeLine line = WholeLine.WithFiles();
        Assert.AreEqual(3, line.Run("serve --listen 203.0.113.1 --token-file DIR/base"), line.Error);
        StringAssert.StartsWith(line.Error, "error: '--listen' and '--port': 203.0.113.1:5080: ");
        Assert.HasCount(1, line.Error.TrimEnd('\n').Split('\n'));
    }

    private static string[] FilesOf(WholeLine line) =>
    [
        .. Directory.GetFileSystemEntries(line.Shell.Folder, "*", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith(".lock")).Order(System.StringComparer.Ordinal),
    ];
}
