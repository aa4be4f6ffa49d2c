namespace PosTerminal.Hal.Virtual.Storage;

/// <summary>Takes the power away in the middle of what runs; may throw to end it.</summary>
public interface IPowerSwitch
{
    /// <summary>The power goes now.</summary>
    void Cut();
}
