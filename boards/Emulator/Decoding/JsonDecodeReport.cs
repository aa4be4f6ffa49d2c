using System.IO;
using System.Text;
using System.Text.Json;
using PosTerminal.Firmware.Card;

namespace PosTerminal.Emulator.Decoding;

/// <summary>Prints decoded swipes as JSON, a line each; what is withheld or not there is null.</summary>
/// <param name="output">Where to.</param>
public sealed class JsonDecodeReport(TextWriter output) : IDecodeReport
{
    private const double MmPerCm = 10;

    /// <inheritdoc/>
    public void Begin(int files)
    {
    }

    /// <inheritdoc/>
    public void Write(string file, string name, DecodedSwipe swipe)
    {
        using MemoryStream line = new();
        using (Utf8JsonWriter json = new(line))
        {
            json.WriteStartObject();
            json.WriteString("file", file);
            if (name.Length > 0)
            {
                json.WriteString("swipe", name);
            }

            json.WriteString("class", swipe.Class.ToString());
            json.WriteString("mended", swipe.Mended == SwipeClass.None ? null : swipe.Mended.ToString());
            json.WriteString("direction", swipe.Direction.ToString().ToLowerInvariant());
            json.WriteNumber("speedCmPerS", swipe.SpeedMmPerS / MmPerCm);
            json.WriteString("track", DecodeReport.Masked(swipe));
            json.WriteString("digest", DecodeReport.Digest(swipe));
            json.WriteString("bits", DecodeReport.Bits(swipe));
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(line.ToArray()));
    }
}
