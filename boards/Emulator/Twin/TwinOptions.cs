using PosTerminal.Hal.Link;

namespace PosTerminal.Emulator.Twin;

/// <summary>How a twin is set up.</summary>
/// <param name="Host">Where the issuer of the runner listens.</param>
/// <param name="IsThroughJig">True where the console comes through the jig, not on a port of its own.</param>
/// <param name="Sabotage">What goes wrong.</param>
/// <param name="MayLook">True where the board's configuration lets its console tell what the display shows.</param>
public sealed record TwinOptions(
    HostAddress Host, bool IsThroughJig = false, Sabotage? Sabotage = null, bool MayLook = true);
