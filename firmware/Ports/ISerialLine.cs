namespace PosTerminal.Firmware.Ports;

/// <summary>A line for text to whoever services the terminal. No call ever waits.</summary>
public interface ISerialLine
{
    /// <summary>The next byte that came in, -1 when there is none.</summary>
    int Read();

    /// <summary>Sends bytes, all of them or none; false when there is no room for all of them now.</summary>
    /// <param name="bytes">What to send, from the first byte on.</param>
    /// <param name="count">How many.</param>
    bool TryWrite(byte[] bytes, int count);
}
