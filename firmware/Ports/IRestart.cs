namespace PosTerminal.Firmware.Ports;

/// <summary>Starts the device anew.</summary>
public interface IRestart
{
    /// <summary>Asks for a restart, which comes after the present tick.</summary>
    void Restart();
}
