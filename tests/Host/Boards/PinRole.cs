namespace PosTerminal.Tests.Boards;

/// <summary>What a driver does with a pin.</summary>
public enum PinRole
{
    /// <summary>Reads a line that something else drives, or that has its own resistor.</summary>
    Input,

    /// <summary>Reads a line with the chip's pull-up.</summary>
    InputPullUp,

    /// <summary>Drives the line.</summary>
    Output,
}
