namespace PosTerminal.Emulator.Rigs.Files;

/// <summary>Fresh test keys for each case, and a deployment that is sealed under them.</summary>
/// <param name="Sheet">File of the deployment sheet.</param>
/// <param name="Folder">Where the files go that the flash tool brings onto the board.</param>
public sealed record KeyOrder(string Sheet, string Folder);
