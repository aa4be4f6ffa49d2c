using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Emulator.Provider;
using PosTerminal.Emulator.Scenarios.Stage;
using PosTerminal.Emulator.Yaml;
using PosTerminal.Firmware.Rules;

namespace PosTerminal.Emulator.Scenarios.Steps;

/// <summary>
/// "provider: { unlock: shown }": the merchant presses B where no challenge is shown, reads it out, and types the
/// provider's answer. "wrong" types another code, "again" the last right one. "provider: { settle: undone }": the
/// provider writes into the issuer's book that the open sale is undone, or "stands", and answers so.
/// </summary>
public sealed record ProviderStep : Step
{
    private const char UnlockKey = 'B';
    private const int TitleLine = 0;
    private const int ChallengeLine = 1;
    private const int AmountLine = 2;
    private const int NameLine = 3;
    private const string EnteringCode = nameof(TerminalState.EnteringUnlockCode);
    private const long LongestWaitNs = (StateTimeouts.FirstAnswerMs + 1_000) * 1_000_000L;

    /// <summary>"shown", "wrong" or "again".</summary>
    public string Unlock { get; init; } = "shown";

    /// <summary>How the open sale is settled: true when it stands; null where a lock is lifted.</summary>
    public bool? Stands { get; init; }

    /// <inheritdoc/>
    public override bool IsAct => true;

    /// <summary>Understands the value of the verb.</summary>
    public static ProviderStep Read(Value value)
    {
        if (value.Node.Kind == NodeKind.Scalar)
        {
            value.AsOneOf("unlock");
            return new ProviderStep();
        }
        Fields fields = value.AsFields();
        if (fields.Find("settle") is { } settle)
        {
            string? outcome = settle.AsOneOf(SettledBook.Undone, SettledBook.Stands);
            fields.RefuseRest();
            return new ProviderStep { Stands = outcome == SettledBook.Stands };
        }
        string unlock = fields.Require("unlock")?.AsOneOf("shown", "wrong", "again") ?? "shown";
        fields.RefuseRest();
        return new ProviderStep { Unlock = unlock };
    }

    /// <inheritdoc/>
    public override IReadOnlyCollection<string> Needs => Stands is null
        ? [Feature.Keypad, Feature.DisplayText] : [Feature.Keypad, Feature.DisplayText, Feature.Issuer];

    /// <inheritdoc/>
    public override Failure? Perform(Play play)
    {
        IBench bench = play.Bench;
        if (bench.State == IBench.Off)
        {
            return new Failure(this, "a terminal that can be unlocked", "the power is off");
        }
        bench.Look();
        if (!ProviderDesk.IsChallenge(bench.Display[ChallengeLine]))
        {
            play.TypeAsPart(UnlockKey.ToString());
            bench.Look();
        }
        string challenge = bench.Display[ChallengeLine];
        if (Stands is { } stands)
        {
            return Settle(play, challenge, stands);
        }
        if (ProviderDesk.IsChallenge(challenge))
        {
            if (CodeFor(challenge, play) is not { Length: > 0 } code)
            {
                return new Failure(this, "a right code of before", "none was typed yet");
            }
            bench.AllowRestart();
            bench.TypeKeys(code + "#");
            // A store that takes no records has it wait until a minute after power-up.
            bench.RunUntil(() => bench.State != EnteringCode, bench.NowNs + bench.PatienceNs(LongestWaitNs));
        }
        return null;
    }

    private Failure? Settle(Play play, string challenge, bool stands)
    {
        IBench bench = play.Bench;
        if (!ProviderDesk.IsOfSale(challenge))
        {
            return new Failure(this, "the challenge of an open sale", $"'{challenge}'");
        }
        try
        {
            SettledSale sale = SettledSale.Of(
                bench.Display[TitleLine], bench.Display[AmountLine], bench.Display[NameLine]);
            bench.Issuer.Settle(sale, stands);
            play.LastUnlockCode = new ProviderDesk(TestKeys.Unlock, bench.TerminalId).Answer(challenge, sale, stands);
        }
        catch (Exception exception) when (exception is FormatException or InvalidDataException)
        {
            return new Failure(this, $"a sale that can be settled as {SettledBook.WordOf(stands)}", exception.Message);
        }
        bench.TypeKeys(play.LastUnlockCode + "#");
        return null;
    }

    private string CodeFor(string challenge, Play play)
    {
        if (Unlock == "again")
        {
            return play.LastUnlockCode;
        }
        string right = new ProviderDesk(TestKeys.Unlock, play.Bench.TerminalId).Answer(challenge);
        if (Unlock == "shown")
        {
            play.LastUnlockCode = right;
            return right;
        }
        int other = (int.Parse(right, CultureInfo.InvariantCulture) + 1) % 100_000_000;
        return other.ToString("D8", CultureInfo.InvariantCulture);
    }
}
