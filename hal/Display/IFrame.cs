namespace PosTerminal.Hal.Display;

/// <summary>
/// A picture of 128 by 64 dots in 8 pages: byte 128 * page + x holds the dots (x, 8 * page) to (x, 8 * page + 7), the
/// lowest bit on top.
/// </summary>
public interface IFrame
{
    /// <summary>The 1024 bytes.</summary>
    byte[] Pixels { get; }

    /// <summary>Pages that changed since the last call, bit 0 the top one.</summary>
    int TakeChangedPages();
}
