namespace PosTerminal.Emulator.Provider;

/// <summary>The passcodes of a new device, 6 digits each.</summary>
public sealed record PasscodePair(string Operator, string Supervisor);
