using System;
using System.IO;
using System.Linq;
using PosTerminal.Emulator.Decoding;

namespace PosTerminal.Fuzz.Targets;

/// <summary>
/// A recorded swipe; the first byte says the format. What is wrong with it is told with the file's name.
/// </summary>
public sealed class RecordingTarget : IFuzzTarget
{
    private static readonly string[] s_formats = ["csv", "wav", "vcd"];

    // Several of them may be at work in one process.
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"posterminal-fuzz-{Guid.NewGuid():N}");

    /// <inheritdoc/>
    public void Try(byte[] bytes)
    {
        File.WriteAllBytes(_file, [.. bytes.Skip(1)]);
        try
        {
            string format = s_formats[bytes.FirstOrDefault() % s_formats.Length];
            RecordingOptions options = new(format, null, true);
            Oracle.Holds(RecordingFiles.Read(_file, options).Count > 0, "there is no swipe, and nothing is wrong");
        }
        catch (RecordingException refusal)
        {
            bool hasName = refusal.Message.StartsWith(_file, StringComparison.Ordinal);
            Oracle.Holds(hasName, $"'{refusal.Message}' names no file");
        }
        finally
        {
            File.Delete(_file);
        }
    }
}
