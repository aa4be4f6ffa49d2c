namespace PosTerminal.Tidy.Pins;

/// <summary>What one package asks of the firmware; a package of managed code alone asks nothing.</summary>
/// <param name="Package">Its name.</param>
/// <param name="Version">The pinned version.</param>
/// <param name="Assembly">The assembly in it.</param>
/// <param name="Native">Version of the native methods.</param>
/// <param name="Checksum">Their checksum, as 0x and 8 digits.</param>
/// <param name="From">Day from which on the firmware's sources have it.</param>
/// <param name="Before">Day from which on they have another.</param>
internal sealed record NativePart(
    string Package, string Version, string Assembly, string? Native, string? Checksum, string? From, string? Before)
{
    /// <summary>How the row of the page begins.</summary>
    internal string Row => $"| {Package} | {Version} | {Native ?? "none"} | {Checksum ?? "none"} |";
}
