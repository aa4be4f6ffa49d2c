using System;

namespace PosTerminal.Emulator.Device;

/// <summary>A failure of the terminal's software that somebody ordered; any other one is a bug and stops the bench.</summary>
public sealed class OrderedCrashException : Exception;
