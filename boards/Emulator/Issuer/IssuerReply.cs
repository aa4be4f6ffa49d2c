namespace PosTerminal.Emulator.Issuer;

/// <summary>A message that the issuer sends back.</summary>
/// <param name="Message">Its bytes.</param>
/// <param name="DelayNs">How long after the request arrived, in ns.</param>
/// <param name="IsCut">True when the connection breaks in the middle of it.</param>
public sealed record IssuerReply(byte[] Message, long DelayNs, bool IsCut = false);
