using System;

namespace PosTerminal.Emulator.Storage;

/// <summary>A folder of a store, or a book, that cannot be used; the message says which and why.</summary>
/// <param name="message">For people.</param>
/// <param name="isUsage">True when the command line named no folder, or none of this terminal.</param>
public sealed class DataFolderException(string message, bool isUsage = false) : Exception(message)
{
    /// <summary>True when the command line named no folder, or none of this terminal.</summary>
    public bool IsUsage => isUsage;
}
