namespace PosTerminal.Emulator.Rigs.Live;

/// <summary>What a jig tells of the board: a line of its console, or that an armed cut has switched its supply.
/// </summary>
/// <param name="Text">The line; "cut" or "back" of the supply.</param>
/// <param name="IsSupply">True of the supply.</param>
public sealed record BoardLine(string Text, bool IsSupply);
