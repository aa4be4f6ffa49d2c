using System;
using System.IO;
using System.Text;
using PosTerminal.Emulator.Storage;

namespace PosTerminal.Emulator.Commands;

/// <summary>
/// Writes what can be written. What cannot is lost: where the stream of errors is closed or full nobody is left to be
/// told, and the exit code is what a command still can say.
/// </summary>
/// <param name="output">Where it goes.</param>
public sealed class LenientWriter(TextWriter output) : TextWriter(output.FormatProvider)
{
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

    private static void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (WriteTrouble.IsOne(exception))
        {
            // The code says it.
        }
    }
}
