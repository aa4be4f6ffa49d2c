namespace PosTerminal.Tidy.Pins;

/// <summary>Which builds of the firmware take the whole set.</summary>
/// <param name="BuiltFrom">First day.</param>
/// <param name="BuiltBefore">First day that is too late.</param>
/// <param name="Lines">The versions that these builds have, without the count of builds.</param>
internal sealed record FirmwareWindow(string BuiltFrom, string BuiltBefore, string[] Lines);
