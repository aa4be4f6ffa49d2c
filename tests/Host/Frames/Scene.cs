using System.Collections.Generic;

namespace PosTerminal.Tests.Frames;

/// <summary>A picture of the display and what it shows.</summary>
/// <param name="Caption">At most 16 characters.</param>
/// <param name="Frame">Bytes of a frame buffer.</param>
public sealed record Scene(string Caption, IReadOnlyList<byte> Frame);
