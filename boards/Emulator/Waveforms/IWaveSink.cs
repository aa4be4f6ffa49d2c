using System.Collections.Generic;

namespace PosTerminal.Emulator.Waveforms;

/// <summary>Takes a waveform as it comes. Times are virtual, in ns, and never go back.</summary>
public interface IWaveSink
{
    /// <summary>The waveform begins; called once, before all else.</summary>
    /// <param name="timeNs">When.</param>
    /// <param name="levels">The level of each wire then.</param>
    void Begin(long timeNs, IReadOnlyList<WireLevel> levels);

    /// <summary>A wire has a level from now on, perhaps the one it had.</summary>
    /// <param name="timeNs">When.</param>
    /// <param name="wire">Index of the wire.</param>
    /// <param name="level">Its level.</param>
    void Change(long timeNs, int wire, WireLevel level);

    /// <summary>Nothing more comes.</summary>
    /// <param name="timeNs">Up to when the levels hold.</param>
    void End(long timeNs);
}
