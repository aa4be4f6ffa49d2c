namespace PosTerminal.Hal.Storage;

/// <summary>The numbers of the files of a record store.</summary>
public static class StorageFile
{
    /// <summary>Records, or a copy of them being made.</summary>
    public const int JournalA = 0;

    /// <summary>The other one of the two.</summary>
    public const int JournalB = 1;

    /// <summary>The generations that were ever completed.</summary>
    public const int AnchorA = 2;

    /// <summary>Where the anchor goes on when the first is full, so that it never grows without bound.</summary>
    public const int AnchorB = 3;

    /// <summary>How many files there are.</summary>
    public const int Count = 4;
}
