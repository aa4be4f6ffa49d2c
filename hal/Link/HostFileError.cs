namespace PosTerminal.Hal.Link;

/// <summary>What is wrong with a line of a <see cref="HostFile"/>.</summary>
public enum HostFileError : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It does not begin with HOST:PORT.</summary>
    Address = 1,

    /// <summary>A word that is none of the four, that is there twice, or whose value is missing or wrong.</summary>
    Word = 2,

    /// <summary>It has no id.</summary>
    NoId = 3,

    /// <summary>A line before it has the same id.</summary>
    SameId = 4,

    /// <summary>It has neither "tls NAME" nor "plain", and the host is no address of this machine; or it has both.
    /// </summary>
    NoSecrecy = 5,

    /// <summary>There are more lines than a terminal can have hosts.</summary>
    TooMany = 6,
}
