using System;
using System.Collections.Generic;

namespace PosTerminal.Emulator.Waveforms;

/// <summary>A wire of a Value Change Dump.</summary>
/// <param name="Name">Its name with the scopes around it: "board.track_2".</param>
/// <param name="Code">What stands for it in the file.</param>
/// <param name="Bits">How wide it is.</param>
public sealed record VcdWire(string Name, string Code, int Bits)
{
    /// <summary>Its levels from the first one that is 0 or 1, each unlike the one before.</summary>
    public List<(double TimeUs, bool Level)> Levels { get; } = [];

    /// <summary>Up to when the last level holds, in us.</summary>
    public double EndUs { get; internal set; }

    /// <summary>The level that it has most of the time: a line that shows strobes rests in between.</summary>
    public bool RestLevel
    {
        get
        {
            double highUs = 0;
            for (int i = 0; i < Levels.Count; i++)
            {
                double lastingUs = (i + 1 < Levels.Count ? Levels[i + 1].TimeUs : EndUs) - Levels[i].TimeUs;
                highUs += Levels[i].Level ? lastingUs : -lastingUs;
            }

            return highUs >= 0;
        }
    }

    /// <summary>True when a name means this wire; a dash is an underscore, and scopes may be left out.</summary>
    public bool IsCalled(string name)
    {
        string wanted = name.Replace('-', '_');
        string own = Name.Replace('-', '_');
        return own == wanted || own.EndsWith($".{wanted}", StringComparison.Ordinal);
    }
}
