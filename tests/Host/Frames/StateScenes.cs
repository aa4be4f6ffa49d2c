using System;
using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Commands;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Scenarios.Stage;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Tests.Frames;

/// <summary>What the display shows in each state, reached as a person reaches it: by the lines of "serve".</summary>
public static class StateScenes
{
    private const string Damaged =
        "reach AwaitingCard; swipe visa-nopin; delay 2s; power down; device storage=damaged; power up";

    private const string LastTry = "reach EnteringPin; keys 1111#; delay 2s; keys 1111#; delay 2s";

    private const string Repeat =
        "reach EnteringPin; keys 4321#; delay 2s; keys 1250#; swipe visa-pin; delay 1s";

    private const string FourFaults =
        "reach ServiceMenu; device printer=jammed supply=low memory=low clock=unset; delay 5s; keys 2";

    private static readonly (string Caption, string State, string Lines)[] s_scenes =
    [
        ("Starting", "Starting", ""),
        ("Idle", "Idle", "reach Idle"),
        ("Idle: a fault", "Idle", "reach Idle; device printer=jammed; delay 2s"),
        ("Idle: 2 faults", "Idle", "reach Idle; device printer=jammed clock=unset; delay 2s"),
        ("Idle: card first", "Idle", "reach Idle; swipe visa-pin"),
        ("Amount: 1 digit", "EnteringAmount", "reach Idle; keys 5"),
        ("Amount: 12.50", "EnteringAmount", "reach EnteringAmount"),
        ("Amount: most", "EnteringAmount", "reach Idle; keys 9999999999999"),
        ("Card", "AwaitingCard", "reach AwaitingCard"),
        ("Card: bad swipe", "AwaitingCard", "reach AwaitingCard; swipe scratched"),
        ("Card: once more", "ConfirmingRepeat", Repeat),
        ("PIN", "EnteringPin", "reach EnteringPin"),
        ("PIN: 4 digits", "EnteringPin", "reach EnteringPin; keys 4321"),
        ("PIN: 12 digits", "EnteringPin", "reach EnteringPin; keys 123456789012"),
        ("PIN: too short", "EnteringPin", "reach EnteringPin; keys 12#"),
        ("PIN: wrong", "EnteringPin", "reach EnteringPin; keys 1111#; delay 2s"),
        ("PIN: last try", "EnteringPin", LastTry),
        ("PIN: again, 4", "EnteringPin", "reach EnteringPin; keys 1111#; delay 2s; keys 4321"),
        ("PIN: last try, 4", "EnteringPin", $"{LastTry}; keys 4321"),
        ("Authorising", "Authorising", "reach Authorising"),
        ("Approved", "Idle", "reach EnteringPin; keys 4321#; delay 2s"),
        ("Declined", "Idle", "issuer 51; reach EnteringPin; keys 4321#; delay 2s"),
        ("Reversal waits", "Idle", "issuer silent; reach Authorising; network down; delay 60s"),
        ("Reversed", "Idle", "issuer silent; reach EnteringPin; keys 4321#; delay 40s"),
        ("Cancelled", "Idle", "reach EnteringPin; keys *"),
        ("Out of service", "OutOfService", "reach Idle; device tamper=open; delay 2s"),
        ("Passcode", "EnteringPasscode", "reach EnteringPasscode"),
        ("Passcode: 4", "EnteringPasscode", "reach EnteringPasscode; keys 1357"),
        ("Passcode: wrong", "EnteringPasscode", "reach EnteringPasscode; keys 000000#; delay 1s"),
        ("Passcode: checked", "CheckingPasscode", "reach EnteringPasscode; keys 135790#"),
        ("Menu: no sale", "ServiceMenu", "reach ServiceMenu"),
        ("Menu: last sale", "ServiceMenu", "reach EnteringPin; keys 4321#; delay 2s; keys A135790#; delay 1s"),
        ("Menu: no fault", "ServiceMenu", "reach ServiceMenu; keys 2"),
        ("Menu: faults", "ServiceMenu", FourFaults),
        ("Menu: 2nd fault", "ServiceMenu", $"{FourFaults}2"),
        ("Menu: fault log", "ServiceMenu", "reach EnteringPin; keys *; keys 1250#*1250#*; keys A135790#3; delay 1s"),
        ("Menu: self test", "ServiceMenu", "reach ServiceMenu; keys 4"),
        ("Menu: supervisor", "ServiceMenu", "reach ServiceMenu; keys 5"),
        ("Menu: handed", "ServiceMenu", "reach EnteringPasscode; keys 246801#5; delay 1s"),
        ("Menu: not taken", "ServiceMenu", "reach EnteringPasscode; keys 246801#6; delay 1s"),
        ("Unlock", "EnteringUnlockCode", "reach Idle; device tamper=open; delay 2s; device tamper=closed; keys B"),
        ("Unlock: 4", "EnteringUnlockCode", "reach Idle; device tamper=open; delay 2s; keys B1234"),
        ("Unlock: wrong", "OutOfService", "reach Idle; device tamper=open; delay 2s; keys B12345678#"),
        ("Nothing locked", "Idle", "reach Idle; keys B"),
        ("QR: amount", "EnteringQrAmount", $"{Damaged}; keys 1250"),
        ("QR", "ShowingQr", "issuer 51; reach EnteringPin; keys 4321#; delay 2s; keys D"),
        ("QR: most", "ShowingQr", $"{Damaged}; keys 999999999999#"),
        ("Off", "Off", "reach Idle; power down"),
    ];

    /// <summary>States that a scene shows.</summary>
    public static IEnumerable<string> States => s_scenes.Select(scene => scene.State).Distinct();

    /// <summary>The scenes in a language.</summary>
    public static IReadOnlyList<Scene> Of(string language) =>
        [.. s_scenes.Select(scene => Look(scene.Caption, scene.State, scene.Lines, language))];

    private static Scene Look(string caption, string state, string lines, string language)
    {
        Bench bench = new(new BenchOptions { Language = language });
        Play play = new(bench, Play.DefaultWithinNs, long.MaxValue, new SecretWatch(false, []));
        byte[] first = [];
        if (state == "Starting")
        {
            bench.FrameChanged = () => first = first.Length == 0 ? [.. bench.Frame] : first;
            bench.PowerUp();
            return new Scene(caption, first);
        }
        foreach (string line in lines.Split(';', StringSplitOptions.TrimEntries))
        {
            ErrorList errors = new();
            play.Run(ConsoleLine.Read(line, errors) ?? throw new InvalidOperationException($"{caption}: '{line}'"));
        }
        return bench.State == state ? new Scene(caption, [.. bench.Frame])
            : throw new InvalidOperationException($"{caption}: in {bench.State}, not {state}");
    }
}
