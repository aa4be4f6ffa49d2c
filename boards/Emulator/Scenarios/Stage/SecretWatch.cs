using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using PosTerminal.Emulator.Benches;

namespace PosTerminal.Emulator.Scenarios.Stage;

/// <summary>
/// The check "no-secret-leaks": no card number and no typed PIN in an event or on the display. It
/// knows the numbers of the tray and of the tracks swiped, and takes 13 to 19 digits with a right
/// check digit for one too (12 would often be a reference number of the host).
/// </summary>
public sealed partial class SecretWatch(bool isOn, IReadOnlyCollection<string> cardNumbers)
{
    private const int ShortestGuess = 13;
    private const int LongestNumber = 19;
    private const int ShortestPin = 4;

    private readonly HashSet<string> _cardNumbers = [.. cardNumbers];
    private readonly HashSet<string> _pins = [];
    private string _typed = "";
    private int _checkedCount;

    /// <summary>Takes note of a key; digits count while the terminal's state is one of PIN entry.</summary>
    public void Typed(char key, string state)
    {
        bool isPinDigit = char.IsAsciiDigit(key)
            && state.Contains("pin", System.StringComparison.OrdinalIgnoreCase);
        _typed = isPinDigit ? _typed + key : "";
        if (isOn && _typed.Length >= ShortestPin)
        {
            _pins.Remove(_typed[..^1]);
            _pins.Add(_typed);
        }
    }

    /// <summary>Takes note of a track of the scenario's own.</summary>
    public void Swiped(string? track2)
    {
        string number = track2?.Split('=')[0] ?? "";
        if (number.Length is >= 12 and <= LongestNumber)
        {
            _cardNumbers.Add(number);
        }
    }

    /// <summary>Looks at what is new since the last look; the failure does not quote the secret.</summary>
    public Failure? Check(Step step, IBench bench)
    {
        if (!isOn)
        {
            return null;
        }
        for (; _checkedCount < bench.Events.Count; _checkedCount++)
        {
            TraceEvent entry = bench.Events[_checkedCount];
            if (entry.Data.Any(pair => IsLeak(pair.Value) || IsLeak(pair.Key)))
            {
                return Leak(step, $"event {entry.Name} at {entry.TimeMs} ms");
            }
        }
        return bench.Display.Any(IsLeak) ? Leak(step, "the display") : null;
    }

    /// <summary>A text for people with every secret starred out, where this watch is on.</summary>
    public string Mask(string text) => isOn
        ? DigitRun().Replace(text, run => IsSecret(run.Value) ? new string('*', run.Length) : run.Value)
        : text;

    private static Failure Leak(Step step, string where) =>
        new(step, "no card number and no PIN anywhere (always: no-secret-leaks)", $"one in {where}");

    private static bool HasRightCheckDigit(string digits)
    {
        int sum = 0;
        for (int i = 0; i < digits.Length; i++)
        {
            int digit = digits[^(i + 1)] - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex DigitRun();

    private bool IsLeak(string text) => DigitRun().Matches(text).Any(match => IsSecret(match.Value));

    private bool IsSecret(string run) => _pins.Contains(run)
        || (run.Length >= 12 && _cardNumbers.Any(run.Contains))
        || (run.Length is >= ShortestGuess and <= LongestNumber && HasRightCheckDigit(run));
}
