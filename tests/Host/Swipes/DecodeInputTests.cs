using System;
using System.Globalization;
using System.IO;
using System.IO.Pipes;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace PosTerminal.Tests.Swipes;

/// <summary>Pipes, large files and folders that "decode" is given, and what of a file reaches a terminal.</summary>
[TestClass]
public sealed class DecodeInputTests
{
    private static readonly double[] s_edges = RecordedSwipe.EdgesUs(100_000);

    private static readonly string s_intervals = string.Concat(s_edges.Skip(1)
        .Zip(s_edges, (later, earlier) => (later - earlier).ToString(CultureInfo.InvariantCulture) + "\n"));

    private readonly string _folder = Directory.CreateTempSubdirectory("posterminal-").FullName;

    [TestCleanup]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    [DataRow("intervals")]
    [DataRow("levels")]
    [DataRow("samples")]
    [DataRow("vcd")]
    [DataRow("wav")]
    public async Task A_pipe_is_read_once(string kind)
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Inconclusive("a pipe has a path on Linux only");
        }

        (string format, byte[] content) = kind switch
        {
            "intervals" => ("csv", Encoding.UTF8.GetBytes(s_intervals)),
            "levels" => ("csv", Encoding.UTF8.GetBytes("Time [us],F2F\n0,1\n" + string.Concat(
                s_edges.Select((us, i) => $"{us},{i % 2}\n")))),
            "samples" => ("csv", Samples()),
            "vcd" => ("vcd", Encoding.UTF8.GetBytes(RecordedSwipe.Vcd(["a"], [s_edges], 400_000))),
            _ => ("wav", WavRecordingTests.Wav(WavRecordingTests.Pcm, 16, 1, false)),
        };
        using AnonymousPipeServerStream pipe = new(PipeDirection.Out);
        string path = $"/proc/self/fd/{pipe.ClientSafePipeHandle.DangerousGetHandle()}";
        Task writing = Task.Run(() =>
        {
            pipe.Write(content);
            pipe.Dispose();
        });
        (int exit, string output, string error) = DecodeCommandTests.Run(path, "--format", format);
        await writing;
        Assert.AreEqual(0, exit, error);
        StringAssert.Contains(output, RecordedSwipe.Masked);
    }

    [TestMethod]
    public void A_file_that_is_too_large_is_refused_at_once()
    {
        string file = Path.Combine(_folder, "large.vcd");
        using (FileStream large = File.Create(file))
        {
            large.SetLength((1L << 30) + 1);
        }

        (int exit, string _, string error) = DecodeCommandTests.Run(file);
        Assert.AreEqual(2, exit);
        StringAssert.Contains(error, "large.vcd(1,1): larger than 1 GiB");
    }

    [TestMethod]
    public void A_folder_that_leads_to_itself_is_read_once()
    {
        string file = Path.Combine(_folder, "cards", "a.csv");
        Directory.CreateDirectory(Path.Combine(_folder, "cards"));
        File.WriteAllText(file, s_intervals);
        Directory.CreateSymbolicLink(Path.Combine(_folder, "cards", "loop"), ".");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "cards", "up"), "..");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "again"), "cards");
        (int exit, string output, string error) = DecodeCommandTests.Run(_folder, "--json");
        Assert.AreEqual(0, exit, error);
        Assert.AreEqual(1, output.Count(c => c == '\n'), output);
        StringAssert.Contains(output, $"\"file\":\"{file}\"");
    }

    [TestMethod]
    public void A_signal_is_for_lines_only()
    {
        (int exit, string _, string error) = RecordedSwipe.Decode("csv", s_intervals, "--signal", "a");
        Assert.AreEqual(2, exit);
        StringAssert.Contains(error, "(1,1): '--signal' is for lines; these are intervals");
    }

    [TestMethod]
    [DataRow("csv", "interval_us\n\u001b[31mred\n", "'\\x1b[31mred' is not an interval")]
    [DataRow("csv", "Time [s],\u001b[2Ja\u0007\n0,1\n1,\u0085\n", "is no level of \\x1b[2Ja\\x07")]
    [DataRow("csv", "Time [\u009b0m],a\n0,1\n", "'\\x9b0m' is no unit")]
    [DataRow("csv", "Time [s],a,\u202eb\n0,1,1\n1,0,0\n", "known: a, \\u202eb")]
    [DataRow("vcd", "\u001b]0;title\u0007", "'\\x1b]0;title\\x07' does not belong")]
    [DataRow("vcd", "$var wire 1 ! \u001b[1mA $end\n$var wire 1 ? b $end\n", "known: \\x1b[1mA, b")]
    public void No_control_character_of_a_file_reaches_the_terminal(string extension, string text, string shown)
    {
        (int exit, string output, string error) = RecordedSwipe.Decode(extension, text);
        Assert.AreEqual(2, exit, output);
        StringAssert.Contains(error, shown);
        Assert.IsFalse(error.TrimEnd('\r', '\n').Any(char.IsControl), "a control character was printed");
    }

    [TestMethod]
    public void A_line_that_is_a_whole_file_is_not_printed()
    {
        foreach (string extension in new[] { "csv", "vcd" })
        {
            string text = new string('q', 100_000) + ";r\n1;1\n";
            (int exit, string _, string error) = RecordedSwipe.Decode(extension, text);
            Assert.AreEqual(2, exit);
            Assert.IsTrue(error.Length < 1000, $"{error.Length} characters");
        }
    }

    [TestMethod]
    public void Control_characters_of_a_file_name_are_shown()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Inconclusive("no file has such a name there");
        }

        string[] files = [.. new[] { "a", "b\u001b[5m" }.Select(name => Path.Combine(_folder, name + ".csv"))];
        Array.ForEach(files, file => File.WriteAllText(file, s_intervals));
        (int _, string output, string _) = DecodeCommandTests.Run(files);
        StringAssert.Contains(output, "b\\x1b[5m.csv");
        Assert.IsFalse(output.Contains('\u001b'));
    }

    private static byte[] Samples()
    {
        StringBuilder text = new("; Samplerate: 100 kHz\n; Channels (1/1): F2F\nlogic\n");
        int edge = 0;
        for (int sample = 0; sample < 40_000; sample++)
        {
            while (edge < s_edges.Length && s_edges[edge] <= sample * 10)
            {
                edge++;
            }

            text.Append(edge % 2).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
