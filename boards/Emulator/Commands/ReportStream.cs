using System.IO;
using System.Text;

namespace PosTerminal.Emulator.Commands;

/// <summary>Collects a report and writes it as text when it is closed.</summary>
/// <param name="output">Where it goes.</param>
public sealed class ReportStream(TextWriter output) : MemoryStream
{
    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing && CanRead)
        {
            output.Write(Encoding.UTF8.GetString(GetBuffer(), 0, (int)Length));
            output.Flush();
            if (output is LenientWriter { Trouble: { } trouble })
            {
                throw new IOException(trouble);
            }
        }
        base.Dispose(disposing);
    }
}
