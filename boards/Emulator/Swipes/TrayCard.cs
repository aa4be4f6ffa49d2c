namespace PosTerminal.Emulator.Swipes;

/// <summary>A card of the tray: what is on its stripe, and what is wrong with it.</summary>
/// <param name="Name">Name in scenarios.</param>
/// <param name="Track2Bits">Bits of track 2 from edge to edge, empty when nothing is written.</param>
/// <param name="Track1Bits">Bits of track 1 from edge to edge, empty when nothing is written.</param>
/// <param name="Damage">Damage that belongs to the card.</param>
public sealed record TrayCard(string Name, byte[] Track2Bits, byte[] Track1Bits, SwipeFault Damage)
{
    /// <summary>Account number, a public test number; empty for what is no bank card.</summary>
    public string Number { get; init; } = "";
}
