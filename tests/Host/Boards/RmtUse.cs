namespace PosTerminal.Tests.Boards;

/// <summary>A line that the RMT unit times: channel, memory blocks, and items that the longest swipe needs.</summary>
public sealed record RmtUse(string Name, int Channel, int Blocks, int ItemsNeeded);
