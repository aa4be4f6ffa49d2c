namespace PosTerminal.Hal.Jig;

/// <summary>What a jig has its hands on.</summary>
public interface IJigBoard
{
    /// <summary>Memory blocks of its RMT transmitter, for the host to know.</summary>
    int Blocks { get; }

    /// <summary>True where <see cref="TryMakeFresh"/> works: a twin, no real board.</summary>
    bool CanMakeFresh { get; }

    /// <summary>Closes or opens a crosspoint of the keypad; rows and columns count from 0.</summary>
    void SetContact(int row, int column, bool isClosed);

    /// <summary>Gives the board its supply or takes it away.</summary>
    void SetPower(bool isOn);

    /// <summary>Opens or closes the switch of the case.</summary>
    void SetCase(bool isOpen);

    /// <summary>Plays a waveform on the line of the head, with the card-present switch around it; may wait for its end.
    /// </summary>
    /// <param name="wave">Its items.</param>
    /// <param name="isSeen">True where the switch sees the card.</param>
    /// <param name="beforeUs">How long before the first change the switch closes.</param>
    /// <param name="untilUs">How long after the first change it opens.</param>
    void Play(WaveBuffer wave, bool isSeen, long beforeUs, long untilUs);

    /// <summary>
    /// Ends what is played and opens every contact: no line of the jig lifts one of the board any more. Supply and case
    /// stay as they are. Contacts that were closed by <see cref="SetContact"/> may be told to open before or after it.
    /// </summary>
    void LetGo();

    /// <summary>Level of a pin of the board that is wired to the jig: 1 or 0, negative for a name that is none.
    /// </summary>
    /// <param name="bytes">Has the name.</param>
    /// <param name="offset">Its first byte.</param>
    /// <param name="end">Behind it.</param>
    int LevelOf(byte[] bytes, int offset, int end);

    /// <summary>Makes the board as new, as the words of a request say; false where it cannot.</summary>
    /// <param name="bytes">The request.</param>
    /// <param name="offset">Where its words begin.</param>
    /// <param name="end">Behind them.</param>
    bool TryMakeFresh(byte[] bytes, int offset, int end);
}
