using System.Globalization;

namespace PosTerminal.Budgets;

/// <summary>A number that the project promises, or one that is only told.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="Unit">Of value and limit.</param>
/// <param name="AtMost">Largest good value, null when there is none.</param>
/// <param name="AtLeast">Smallest good value, null when there is none.</param>
public sealed record Budget(string Name, string Unit, double? AtMost = null, double? AtLeast = null)
{
    /// <summary>The limit in words; empty when there is none.</summary>
    public string Limit =>
        AtMost is { } most ? $"at most {Text(most)}"
        : AtLeast is { } least ? $"at least {Text(least)}"
        : "";

    /// <summary>True when a value keeps the promise.</summary>
    public bool Allows(double value) => !(value > AtMost) && !(value < AtLeast);

    /// <summary>A value with its unit.</summary>
    public string Text(double value) =>
        (value.ToString(value % 1 == 0 ? "N0" : "N2", CultureInfo.InvariantCulture) + " " + Unit).TrimEnd();
}
