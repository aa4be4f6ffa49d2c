namespace PosTerminal.Firmware.Ports;

/// <summary>
/// Random bytes. Those of a board are noise for <see cref="Keys.HmacDrbg"/>, from which all that is used comes.
/// </summary>
public interface IRandom
{
    /// <summary>Fills <paramref name="count"/> bytes from <paramref name="offset"/> on.</summary>
    void Fill(byte[] buffer, int offset, int count);
}
