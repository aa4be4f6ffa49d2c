using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace PosTerminal.Tests.Host.Standby;

/// <summary>What docs/standby.md tells to type, typed in an empty folder; consoles stand for pages.</summary>
[TestClass]
public sealed partial class StandbyPageTests
{
    // Of the page, which a console has not.
    private const string Port = " --port 5081";
    private const string Program = "dotnet run --project boards/Emulator --";
    private const int LimitMs = 120_000;

    [TestMethod]
    public void The_lines_of_the_page_do_what_it_says()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Inconclusive("needs a shell");
        }
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "standby.md")).ReplaceLineEndings("\n");
        string emulator = $"dotnet exec '{Path.Combine(AppContext.BaseDirectory, "PosTerminal.Emulator.dll")}'";
        string[] lines = [.. Blocks().Matches(page).SelectMany(block => block.Groups[1].Value.Split('\n'))
            .Select(line => Typed(line).Replace(Program, emulator, StringComparison.Ordinal))];
        string output = Play(string.Join('\n', lines.Prepend("set -e")));
        Assert.Contains("|HANDED OVER     |", output);
        Assert.Contains("|TAKEN OVER      |", output);
    }

    // "# keys A246801#, at the menu 5: ..." behind a terminal that is served says what is typed there.
    private static string Typed(string line)
    {
        Match keys = Keys().Match(line);
        return !keys.Success ? line
            : $"printf 'keys {keys.Groups[2]}\\ndelay 3s\\nkeys {keys.Groups[3]}\\ndelay 2s\\nquit\\n' "
                + $"| {keys.Groups[1].Value.Replace(Port, "", StringComparison.Ordinal)} --console";
    }

    private static string Play(string script)
    {
        string folder = Directory.CreateTempSubdirectory("standby-page").FullName;
        using Process shell = Process.Start(new ProcessStartInfo("sh", ["-c", $"exec 2>&1\n{script}"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        })!;
        shell.StandardInput.Close();
        string output = shell.StandardOutput.ReadToEnd();
        Assert.IsTrue(shell.WaitForExit(LimitMs), output);
        bool hasKeys = Array.TrueForAll(["first.bin", "standby.bin"], key => File.Exists(Path.Combine(folder, key)));
        Directory.Delete(folder, recursive: true);
        Assert.AreEqual(0, shell.ExitCode, output);
        Assert.IsTrue(hasKeys, output);
        return output;
    }

    [GeneratedRegex("```sh\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"^(.* serve .*?) +# (?:keys )?(\w+#),(?: at the menu)? (\d):")]
    private static partial Regex Keys();
}
