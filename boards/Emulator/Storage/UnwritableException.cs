using System;
using System.IO;

namespace PosTerminal.Emulator.Storage;

/// <summary>A file or folder that a command should write and cannot; the message says which, and why.</summary>
/// <param name="message">For people.</param>
/// <param name="reason">What the system said.</param>
public sealed class UnwritableException(string message, Exception reason) : IOException(message, reason);
