namespace PosTerminal.Hal.Storage;

/// <summary>The numbers of the files of a record store.</summary>
public static class StorageFile
{
    /// <summary>A journal: the records, or a copy of them that is being made.</summary>
    public const int JournalA = 0;

    /// <summary>The other journal.</summary>
    public const int JournalB = 1;

    /// <summary>The anchor: the generations that were completed.</summary>
    public const int AnchorA = 2;

    /// <summary>Where the anchor goes on when the first is full, so that it never grows without bound.</summary>
    public const int AnchorB = 3;

    /// <summary>Number of files.</summary>
    public const int Count = 4;
}
