using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Firmware.Rules;
using PosTerminal.Hal.Storage;

namespace PosTerminal.Emulator.Invariants;

/// <summary>
/// I1: no account number and no typed PIN in an event, on the display or in the flash. In the flash a number is
/// looked for as ASCII, as bytes and as nibbles. A PIN is looked for as ASCII and as bytes, and only one of 6 digits or
/// more: chance writes the others.
/// </summary>
public sealed class NoSecretLeaks(Scene scene) : Invariant
{
    private const int ShortestInFlash = 6;

    private static readonly string[] s_numbers =
        [.. CardTray.Cards.Select(card => card.Number).Where(number => number.Length > 0)];

    private static readonly byte[][] s_patterns = [.. s_numbers.SelectMany(Patterns)];

    private readonly HashSet<string> _pins = [];
    private string _typed = "";

    /// <inheritdoc/>
    public override void Pressing(char legend)
    {
        bool isPin = scene.View.IsOn && scene.View.State == TerminalState.EnteringPin;
        if (isPin && legend == '#' && _typed.Length >= 4)
        {
            _pins.Add(_typed);
        }
        _typed = isPin && char.IsAsciiDigit(legend) ? _typed + legend : "";
    }

    /// <inheritdoc/>
    public override void Happened(TraceEvent entry)
    {
        foreach ((string _, string value) in entry.Data)
        {
            Require(!IsSecret(value), $"a secret stands in the event {entry.Name}");
        }
    }

    /// <inheritdoc/>
    public override void Ticked()
    {
        foreach (string line in scene.Bench.Display)
        {
            Require(!IsSecret(line), "a secret stands on the display");
        }
    }

    /// <inheritdoc/>
    public override void PoweringDown(bool isInWrite) => Settled();

    /// <inheritdoc/>
    public override void Settled()
    {
        byte[][] pins = [.. _pins.Where(pin => pin.Length >= ShortestInFlash).SelectMany(pin => Patterns(pin).Take(2))];
        for (int file = 0; file < StorageFile.Count; file++)
        {
            byte[]? bytes = scene.Bench.Flash.Copy(file);
            bool isLeak = bytes is not null && (Holds(bytes, s_patterns) || Holds(bytes, pins));
            Require(!isLeak, $"a secret stands in file {file} of the flash");
        }
    }

    private static bool Holds(byte[] bytes, byte[][] patterns)
    {
        foreach (byte[] pattern in patterns)
        {
            if (bytes.AsSpan().IndexOf(pattern) >= 0)
            {
                return true;
            }
        }
        return false;
    }

    private static IEnumerable<byte[]> Patterns(string digits)
    {
        yield return Encoding.ASCII.GetBytes(digits);
        yield return [.. digits.Select(digit => (byte)(digit - '0'))];
        yield return Convert.FromHexString(digits[..(digits.Length / 2 * 2)]);
        yield return Convert.FromHexString(digits[1..(((digits.Length - 1) / 2 * 2) + 1)]);
    }

    private bool IsSecret(string text)
    {
        foreach (string pin in _pins)
        {
            int at = text.IndexOf(pin, StringComparison.Ordinal);
            if (at >= 0 && IsWhole(text, at, pin.Length))
            {
                return true;
            }
        }
        return text.Length >= 12 && s_numbers.Any(number => text.Contains(number, StringComparison.Ordinal));
    }

    private static bool IsWhole(string text, int at, int length) =>
        (at == 0 || !char.IsAsciiDigit(text[at - 1]))
        && (at + length == text.Length || !char.IsAsciiDigit(text[at + length]));
}
