namespace PosTerminal.Emulator.Decoding;

/// <summary>A reading through a filter, and which samples it was made of.</summary>
/// <param name="Begin">First sample.</param>
/// <param name="End">Behind the last one.</param>
/// <param name="Intervals">Intervals in us.</param>
internal sealed record FilteredReading(int Begin, int End, ushort[] Intervals);
