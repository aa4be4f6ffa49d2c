using PosTerminal.Tests.Device.Script;

namespace PosTerminal.Tests.Device.Budgets;

/// <summary>A digit of the amount, or the key that takes it back: down for 50 ms and up for 50 ms, ten ticks.</summary>
public sealed class PressedKey : IRepeated
{
    private readonly ScriptedTerminal _terminal = new ScriptedTerminal(true);
    private bool _isDigit;

    public PressedKey()
    {
        _terminal.Press("1");
    }

    /// <inheritdoc/>
    public void Run()
    {
        _isDigit = !_isDigit;
        _terminal.Press(_isDigit ? "2" : "C");
    }
}
