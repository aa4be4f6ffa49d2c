namespace PosTerminal.Budgets;

/// <summary>A number that the project promises, or one that is only told.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="Unit">Of value and limit.</param>
/// <param name="AtMost">Largest good value, null when there is none.</param>
/// <param name="AtLeast">Smallest good value, null when there is none.</param>
public sealed record Budget(string Name, string Unit, double? AtMost = null, double? AtLeast = null)
{
    /// <summary>True when a value keeps the promise.</summary>
    public bool Allows(double value) => !(value > AtMost) && !(value < AtLeast);
}
