namespace PosTerminal.Emulator.Decoding;

/// <summary>What counts as a peak.</summary>
/// <param name="Hysteresis">How far the voltage must come back, part of the local amplitude.</param>
/// <param name="WindowSeconds">Half width of the window in which the local amplitude is taken.</param>
/// <param name="Floor">Least local amplitude, part of the swipe's peak: silence has no peaks.</param>
public readonly record struct PeakSetting(double Hysteresis, double WindowSeconds, double Floor);
