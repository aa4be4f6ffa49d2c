namespace PosTerminal.Budgets;

/// <summary>What was measured of a budget.</summary>
/// <param name="Budget">Which.</param>
/// <param name="Value">The value, null when it was not measured.</param>
/// <param name="Why">Why not, or what else is to be said.</param>
public sealed record Measurement(Budget Budget, double? Value, string Why = "")
{
    /// <summary>Names the row and both numbers when the limit is missed, null else.</summary>
    public string? Breach => Value is { } value && !Budget.Allows(value)
        ? $"{Budget.Name}: {Budget.Text(value)}, {Budget.Limit}"
        : null;

    /// <summary>One row of the printed table.</summary>
    public string Row => $"| {Budget.Name} | {Shown} | {Budget.Limit} | {Mark} |";

    private string Shown => Value is { } value ? Budget.Text(value) : "not measured: " + Why;

    private string Mark => Value is null || Budget.Limit.Length == 0 ? "" : Breach is null ? "met" : "MISSED";
}
