using System;
using System.IO;
using System.Text;
using PosTerminal.Emulator.Storage;

namespace PosTerminal.Emulator.Commands;

/// <summary>
/// Writes what can be written. What cannot is lost, and the command goes on: its files and its exit code still say what
/// it found.
/// </summary>
/// <param name="output">Where it goes.</param>
public sealed class LenientWriter(TextWriter output) : TextWriter(output.FormatProvider)
{
    /// <summary>The first reason for which something is lost; null while nothing is.</summary>
    public string? Trouble { get; private set; }

    /// <inheritdoc/>
    public override Encoding Encoding => output.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => Try(() => output.Write(value));

    /// <inheritdoc/>
    public override void Write(string? value) => Try(() => output.Write(value));

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Try(() => output.Write(buffer, index, count));

    /// <inheritdoc/>
    public override void WriteLine() => Try(output.WriteLine);

    // In one piece, so that lines of two threads do not mix.
    /// <inheritdoc/>
    public override void WriteLine(string? value) => Try(() => output.WriteLine(value));

    /// <inheritdoc/>
    public override void Flush() => Try(output.Flush);

    private void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (WriteTrouble.IsOne(exception))
        {
            // Of a stream that was closed before the system says that access is denied.
            Trouble ??= exception is UnauthorizedAccessException ? "it is closed" : exception.Message;
        }
    }
}
