using System;

namespace PosTerminal.Hal.Gpio;

/// <summary>A pin that a program has opened, as the board sees it; disposing it gives it back.</summary>
internal interface IOpenPin : IDisposable
{
    /// <summary>The event thread reports an edge.</summary>
    /// <param name="rising">True for low to high.</param>
    void OnEdge(bool rising);
}
