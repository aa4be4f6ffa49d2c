namespace PosTerminal.Firmware.CardOrReader;

/// <summary>Why swipes go as they do; those up to <see cref="Technique"/> leave the reader out of it.</summary>
public enum SwipeCause : byte
{
    /// <summary>A sound card, a steady hand and a working reader.</summary>
    None = 0,

    /// <summary>The stripe holds nothing.</summary>
    Demagnetised = 1,

    /// <summary>The stripe is faint all over.</summary>
    Weak = 2,

    /// <summary>The stripe is damaged in one place.</summary>
    Scratched = 3,

    /// <summary>The card is moved or held wrongly.</summary>
    Technique = 4,

    /// <summary>The head is dirty.</summary>
    DirtyHead = 5,

    /// <summary>The reader is dead.</summary>
    DeadReader = 6,
}
