namespace PosTerminal.Hal.Display;

/// <summary>The wires to the controller of a display.</summary>
public interface IPanelBus
{
    /// <summary>Sends all bytes in one transfer; false when the controller did not take them.</summary>
    bool TryWrite(byte[] data);
}
