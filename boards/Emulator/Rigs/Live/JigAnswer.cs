using System.Globalization;
using System.Linq;

namespace PosTerminal.Emulator.Rigs.Live;

/// <summary>What a jig has answered: "ok t=2210087 took=113716".</summary>
/// <param name="Text">Its words.</param>
public sealed record JigAnswer(string Text)
{
    /// <summary>A value of it, 0 without one.</summary>
    public long NumberOf(string key)
    {
        string? pair = Text.Split(' ').FirstOrDefault(
            word => word.StartsWith(key + '=', System.StringComparison.Ordinal));
        return pair is not null && long.TryParse(
            pair[(key.Length + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : 0;
    }
}
