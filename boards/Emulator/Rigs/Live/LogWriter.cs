using System.IO;
using System.Text;

namespace PosTerminal.Emulator.Rigs.Live;

/// <summary>Lines that go into the log of a rig.</summary>
/// <param name="log">The log.</param>
/// <param name="source">Who says them.</param>
public sealed class LogWriter(RigLog log, string source) : TextWriter
{
    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <inheritdoc/>
    public override void WriteLine(string? value) => log.Add(source, value ?? "");
}
