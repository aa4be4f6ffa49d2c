using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace PosTerminal.Tests.Host.Iso8583;

/// <summary>tests/Interop/peer.js: an implementation that knows nothing of this project.</summary>
public static class Peer
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "tests", "Interop");

    /// <summary>One answer for each order. The test ends as skipped where the peer cannot run.</summary>
    public static JsonElement[] Ask(params object[] orders)
    {
        if (!Directory.Exists(Path.Combine(s_folder, "node_modules", "iso_8583")))
        {
            Assert.Inconclusive("npm's package iso_8583 is not installed: run npm ci in tests/Interop");
        }
        ProcessStartInfo start = new("node", "peer.js")
        {
            WorkingDirectory = s_folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        return [.. Run(start, [.. orders.Select(order => JsonSerializer.Serialize(order))])
            .Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private static string[] Run(ProcessStartInfo start, string[] lines)
    {
        try
        {
            using Process node = Process.Start(start)!;
            node.StandardInput.Write(string.Concat(lines.Select(line => line + '\n')));
            node.StandardInput.Close();
            string answers = node.StandardOutput.ReadToEnd();
            node.WaitForExit();
            Assert.AreEqual(0, node.ExitCode);
            return answers.Split('\n', System.StringSplitOptions.RemoveEmptyEntries);
        }
        catch (Win32Exception)
        {
            Assert.Inconclusive("node, of Debian's package nodejs, is not on this machine");
            return [];
        }
    }
}
