namespace PosTerminal.Tests.Device.Budgets;

/// <summary>Work of which a run is like every other.</summary>
public interface IRepeated
{
    /// <summary>Does it once more.</summary>
    void Run();
}
