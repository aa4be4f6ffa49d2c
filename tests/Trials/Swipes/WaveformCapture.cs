using PosTerminal.Hal.Magstripe;

namespace PosTerminal.Trials.Swipes;

/// <summary>A pulse capture that yields the edges which are put in, once.</summary>
public sealed class WaveformCapture : IPulseCapture
{
    /// <summary>Edges of the next swipe, in ns.</summary>
    public long[] EdgesNs { get; set; } = [];

    /// <inheritdoc/>
    public void Start()
    {
    }

    /// <inheritdoc/>
    public int TryTake(ushort[] durationsUs)
    {
        int count = PulseTrain.Fill(EdgesNs, durationsUs);
        EdgesNs = [];
        return count;
    }
}
