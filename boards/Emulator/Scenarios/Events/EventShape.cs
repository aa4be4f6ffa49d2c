using System.Collections.Generic;

namespace PosTerminal.Emulator.Scenarios.Events;

/// <summary>An event that the terminal can trace.</summary>
/// <param name="Name">As "auth.approved".</param>
/// <param name="Values">What it carries, in the order in which it is written.</param>
/// <param name="When">When it is written, for people.</param>
public sealed record EventShape(string Name, IReadOnlyList<EventValue> Values, string When);
