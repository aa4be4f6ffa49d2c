namespace PosTerminal.Emulator.Fingers;

/// <summary>What a finger does.</summary>
public enum KeyMotion
{
    /// <summary>Presses and lets go.</summary>
    Push,

    /// <summary>Presses and stays: time goes on.</summary>
    Down,

    /// <summary>Lets go what it held.</summary>
    Up,
}
