using System;
using System.IO;
using System.Linq;
using PosTerminal.Emulator.Decoding;

namespace PosTerminal.Fuzz.Targets;

/// <summary>A recorded swipe; the first byte says the format. What is wrong with it is told with the file's name.</summary>
public sealed class RecordingTarget : IFuzzTarget
{
    private static readonly string[] s_formats = ["csv", "wav"];

    private readonly string _file = Path.Combine(Path.GetTempPath(), $"posterminal-fuzz-{Environment.ProcessId}");

    /// <inheritdoc/>
    public void Try(byte[] bytes)
    {
        File.WriteAllBytes(_file, [.. bytes.Skip(1)]);
        try
        {
            string format = s_formats[bytes.FirstOrDefault() % s_formats.Length];
            Oracle.Holds(RecordingFiles.Read(_file, format).Count > 0, "there is no swipe, and nothing is wrong");
        }
        catch (RecordingException refusal)
        {
            Oracle.Holds(refusal.Message.StartsWith(_file, StringComparison.Ordinal), $"'{refusal.Message}' names no file");
        }
        finally
        {
            File.Delete(_file);
        }
    }
}
