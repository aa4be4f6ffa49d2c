namespace PosTerminal.Trials.Pictures;

/// <summary>One reading of the second decoder at the end of a cell.</summary>
/// <param name="Cost">What it costs so far, in nats.</param>
/// <param name="Parent">The reading of the cell before that it follows.</param>
/// <param name="Bit">Its bit.</param>
/// <param name="IsEvent">True when it explains a flux change as lost or needless here.</param>
internal readonly record struct BeamCell(double Cost, int Parent, int Bit, bool IsEvent);
