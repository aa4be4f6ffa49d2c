namespace PosTerminal.Emulator.Issuer;

/// <summary>What one peer may take of an issuer, so that its memory stays flat whoever connects.</summary>
/// <param name="IdleMs">
/// Time in ms in which a whole message must come, from the connection on or from the last one; a terminal asks every
/// 30 s.
/// </param>
/// <param name="Connections">Connections at a time; one more is closed at once.</param>
/// <param name="Replies">Replies of a connection that wait to be read; with one more it is closed.</param>
public sealed record IssuerLimits(int IdleMs = 120_000, int Connections = 1_000, int Replies = 64);
