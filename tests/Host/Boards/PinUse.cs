namespace PosTerminal.Tests.Boards;

/// <summary>A wire: its name in README and diagram, the GPIO number, what is done with it.</summary>
public sealed record PinUse(string Name, int Pin, PinRole Role);
