using System;

namespace PosTerminal.Emulator.Benches;

/// <summary>The power went while the terminal was writing: the tick ends where it is.</summary>
public sealed class PowerCutException : Exception;
