using System;
using System.Collections.Generic;

namespace PosTerminal.Emulator.Rigs.Files;

/// <summary>A program of this machine that does something to a rig.</summary>
/// <param name="Tool">The program.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Timeout">Longest time that it may take.</param>
public sealed record ToolOrder(string Tool, IReadOnlyList<string> Arguments, TimeSpan Timeout);
