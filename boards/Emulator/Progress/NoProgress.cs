namespace PosTerminal.Emulator.Progress;

/// <summary>Says nothing.</summary>
public sealed class NoProgress : IWorkProgress
{
    /// <inheritdoc/>
    public void Expect(long more)
    {
    }

    /// <inheritdoc/>
    public void Add(long done)
    {
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
