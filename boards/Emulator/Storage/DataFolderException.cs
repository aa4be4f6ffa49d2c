using System;

namespace PosTerminal.Emulator.Storage;

/// <summary>A folder of a store, or a book, that cannot be used; the message says which and why.</summary>
/// <param name="message">For people.</param>
/// <param name="isUsage">True when the command line named something that is no folder.</param>
public sealed class DataFolderException(string message, bool isUsage = false) : Exception(message)
{
    /// <summary>True when the command line named something that is no folder.</summary>
    public bool IsUsage => isUsage;
}
