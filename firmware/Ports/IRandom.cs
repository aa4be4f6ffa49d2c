namespace PosTerminal.Firmware.Ports;

/// <summary>Random bytes for PIN blocks and challenges.</summary>
public interface IRandom
{
    /// <summary>Fills <paramref name="count"/> bytes from <paramref name="offset"/> on.</summary>
    void Fill(byte[] buffer, int offset, int count);
}
