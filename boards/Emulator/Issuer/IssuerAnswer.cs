using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Issuer;

/// <summary>What the issuer decided about one request.</summary>
/// <param name="Stan">Trace number that the answer carries.</param>
/// <param name="Code">Field 39, two characters.</param>
/// <param name="Command">What it orders besides.</param>
public sealed record IssuerAnswer(int Stan, string Code, HostCommand Command = HostCommand.None);
