namespace PosTerminal.Hal.Link;

/// <summary>State of the network interface; read from more than one thread.</summary>
public interface INetworkStatus
{
    /// <summary>True while there is a link and an address.</summary>
    bool HasAddress { get; }

    /// <summary>Received signal strength in dBm, 0 when it is not known.</summary>
    int SignalDbm { get; }

    /// <summary>Number of the access point (48 bits), 0 when unknown.</summary>
    long AccessPoint { get; }
}
