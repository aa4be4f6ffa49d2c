namespace PosTerminal.Firmware.Ports;

/// <summary>A place for one text that is meant for another terminal: a console, a printer, a file.</summary>
public interface ITransferSlot
{
    /// <summary>
    /// Puts a text there, in place of the one before; false when another terminal could not read it there.
    /// </summary>
    /// <param name="text">ASCII, lines that end with a line feed.</param>
    /// <param name="count">How many bytes of it count.</param>
    bool TryPut(byte[] text, int count);

    /// <summary>
    /// Copies the text that is there and leaves it there; answers its length, 0 when there is none or it does not fit.
    /// </summary>
    /// <param name="text">Overwritten from its beginning.</param>
    int Take(byte[] text);
}
