namespace PosTerminal.Firmware.Ports;

/// <summary>Starts the device anew.</summary>
public interface IRestart
{
    /// <summary>Asks for a restart; it comes when the present tick has ended.</summary>
    void Restart();
}
