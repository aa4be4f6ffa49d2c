using System.Collections.Generic;
using System.Linq;
using System.Text;
using PosTerminal.Emulator.Decoding;
using PosTerminal.Firmware.Card;

namespace PosTerminal.Trials.Sounds;

/// <summary>Reads sounds of track 2 as "decode" does.</summary>
/// <param name="name">What the table says.</param>
/// <param name="isFiltered">False for the peaks of the voltage as it was recorded, and nothing more.</param>
public sealed class SoundReader(string name, bool isFiltered)
{
    private const int Track = 2;

    /// <summary>What the table says.</summary>
    public string Name => name;

    /// <summary>The texts that are read in the swipes of a sound, with their sentinels.</summary>
    public IReadOnlyList<string> Read(IReadOnlyList<Recording> swipes) =>
    [
        .. swipes
            .Select(swipe => RecordingDecoder.Decode(isFiltered ? swipe : new(swipe.Name, swipe.Readings), Track))
            .Where(swipe => swipe.Class <= SwipeClass.SingleTrack && swipe.Text.Length > 0)
            .Select(swipe => Encoding.ASCII.GetString(swipe.Text)),
    ];
}
