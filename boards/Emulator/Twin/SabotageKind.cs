namespace PosTerminal.Emulator.Twin;

/// <summary>What can go wrong with a twin, so that a runner's classes of failure can be tested.</summary>
public enum SabotageKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Each seventh line of the jig is lost.</summary>
    JigLost,

    /// <summary>Each seventh line of the jig comes twice.</summary>
    JigDoubled,

    /// <summary>A character of each seventh line of the jig is another.</summary>
    JigGarbled,

    /// <summary>The jig says nothing any more after its fifteenth line.</summary>
    JigSilent,

    /// <summary>The jig starts anew after its fifteenth line.</summary>
    JigReboot,

    /// <summary>The fourth line of the console is lost.</summary>
    ConsoleLost,

    /// <summary>The fourth line of the console comes twice.</summary>
    ConsoleDoubled,

    /// <summary>A character of the fourth line of the console is another.</summary>
    ConsoleGarbled,

    /// <summary>The console says that lines are lost.</summary>
    ConsoleOverrun,

    /// <summary>The board says nothing at all.</summary>
    BoardSilent,

    /// <summary>The board starts anew one second after its start.</summary>
    BoardReboot,

    /// <summary>What the board says comes ten seconds late.</summary>
    BoardSlow,

    /// <summary>The ports are gone one second after the start of the board.</summary>
    PortGone,
}
