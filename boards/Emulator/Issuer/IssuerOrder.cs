using System;
using System.Collections.Generic;
using PosTerminal.Emulator.Yaml;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Issuer;

/// <summary>The words that tell the issuer how to answer.</summary>
public static class IssuerOrder
{
    private const string Disable = "disable";

    private static readonly Dictionary<string, IssuerBehaviour> s_behaviours = new()
    {
        ["auto"] = IssuerBehaviour.Auto,
        ["cents"] = IssuerBehaviour.Cents,
        ["silent"] = IssuerBehaviour.Silent,
        ["late"] = IssuerBehaviour.Late,
        ["duplicate"] = IssuerBehaviour.Duplicate,
        ["wrong-stan"] = IssuerBehaviour.WrongStan,
        ["garbage"] = IssuerBehaviour.Garbage,
        ["bad-mac"] = IssuerBehaviour.BadMac,
        ["mid-reply"] = IssuerBehaviour.MidReply,
    };

    /// <summary>The words, without the two-character codes.</summary>
    public static IReadOnlyCollection<string> Words => [.. s_behaviours.Keys, Disable];

    /// <summary>True for a word or for a code of two letters or digits.</summary>
    public static bool IsKnown(string answer) =>
        s_behaviours.ContainsKey(answer) || answer == Disable || IsCode(answer);

    /// <summary>Why another answer is none: what there is, and what may have been meant.</summary>
    public static string Refusal(string answer) => "a field 39 of two characters or one of "
        + $"{string.Join(", ", Words)}, not '{answer}'{Suggestion.For(answer, Words)}";

    /// <summary>Makes the issuer answer so, and do what it says.</summary>
    /// <exception cref="ArgumentException">Neither a word nor a code.</exception>
    public static void Apply(string answer, SimulatedIssuer issuer)
    {
        if (!IsKnown(answer))
        {
            throw new ArgumentException($"unknown issuer answer '{answer}'", nameof(answer));
        }
        if (answer == Disable)
        {
            issuer.Command = HostCommand.Disable;
            return;
        }
        issuer.Lie = IssuerLie.None;
        issuer.Behaviour = s_behaviours.GetValueOrDefault(answer, IssuerBehaviour.Fixed);
        issuer.FixedCode = IsCode(answer) ? answer : issuer.FixedCode;
    }

    private static bool IsCode(string answer) =>
        answer.Length == 2 && char.IsAsciiLetterOrDigit(answer[0]) && char.IsAsciiLetterOrDigit(answer[1]);
}
