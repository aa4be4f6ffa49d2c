using PosTerminal.Emulator.Rigs.Files;

namespace PosTerminal.Emulator.Rigs.Live;

/// <summary>What the benches of one rig share, one after the other.</summary>
/// <param name="Rig">What the file says.</param>
/// <param name="Jig">The jig.</param>
/// <param name="Console">Lines of the board's console on a port of its own; null where they come through the
/// jig.</param>
/// <param name="Host">The issuer; null where the rig has none.</param>
/// <param name="Log">What was said.</param>
public sealed record RigParts(Rig Rig, JigLink Jig, LineChannel? Console, RigHost? Host, RigLog Log);
