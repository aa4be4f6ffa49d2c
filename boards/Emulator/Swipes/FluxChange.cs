namespace PosTerminal.Emulator.Swipes;

/// <summary>One flux change of a stripe.</summary>
/// <param name="PlaceMm">Distance from the edge where the track begins.</param>
/// <param name="Bit">Cell that it begins or divides.</param>
internal readonly record struct FluxChange(double PlaceMm, int Bit);
