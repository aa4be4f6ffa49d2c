using System;

namespace PosTerminal.Emulator.Swipes;

/// <summary>A hand that speeds up evenly: from the start speed to a multiple of it at the card's end.</summary>
/// <param name="StartMmPerS">Speed at the start.</param>
/// <param name="Accelerate">Speed at the end over speed at the start, above 0.</param>
public readonly record struct CardMotion(double StartMmPerS, double Accelerate)
{
    private readonly double _gain = (Accelerate * Accelerate - 1) / TrackEncoder.CardLengthMm;

    /// <summary>When the card has moved a distance in mm, in ns.</summary>
    public long NsAt(double distanceMm)
    {
        double growth = Math.Sqrt(Math.Max(0, 1 + _gain * distanceMm));
        return (long)(2e9 * distanceMm / (StartMmPerS * (1 + growth)));
    }
}
