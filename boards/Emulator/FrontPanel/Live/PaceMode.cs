namespace PosTerminal.Emulator.FrontPanel.Live;

/// <summary>How virtual time follows real time.</summary>
public enum PaceMode
{
    /// <summary>It stands still, but for the times that somebody asks for.</summary>
    Paused,

    /// <summary>As fast as the real terminal.</summary>
    RealTime,

    /// <summary>Steps as fast as the computer can, and real time between them.</summary>
    Fastest,
}
