using System;

namespace PosTerminal.Emulator.Device;

/// <summary>A failure of the software that somebody ordered; any other is a bug and stops the bench.</summary>
public sealed class OrderedCrashException : Exception;
