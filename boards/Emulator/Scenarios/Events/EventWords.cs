using System;
using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Fingers;
using PosTerminal.Firmware.Card;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Trace;

namespace PosTerminal.Emulator.Scenarios.Events;

/// <summary>The texts that a value of an event can have.</summary>
public static class EventWords
{
    private const string NoCode = "-";

    private static readonly string[] s_states = [.. Enum.GetValues<TerminalState>().Select(TerminalStateName.Of)];

    /// <summary>Names of the terminal's states, and "Off" without power.</summary>
    public static IReadOnlyList<string> States { get; } = [IBench.Off, .. s_states];

    /// <summary>All fault codes of the catalogue.</summary>
    public static IReadOnlyList<string> Codes { get; } =
    [
        .. Enumerable.Range(FaultCatalogue.FirstNumber, FaultCatalogue.LastNumber - FaultCatalogue.FirstNumber + 1)
            .Select(number => (FaultCode)number)
            .Where(code => FaultCatalogue.TryRead(code, new Fault()))
            .Select(FaultName.Of),
    ];

    /// <summary>The texts; none where a number stands.</summary>
    public static IReadOnlyList<string> Of(TraceKind kind, string name) => name switch
    {
        "from" or "to" => s_states,
        "class" => [.. Enum.GetValues<SwipeClass>().Select(SwipeClassName.Of)],
        "direction" => [.. Enum.GetValues<SwipeDirection>().Select(SwipeDirectionName.Of)],
        "code" => kind == TraceKind.LockCleared ? [NoCode, .. Codes] : Codes,
        "key" => [.. KeyPress.PadLegends.Select(legend => legend.ToString()), NoCode],
        "reason" => [.. Enum.GetValues<ReversalReason>().Where(reason => reason != ReversalReason.None)
            .Select(reason => ((int)reason).ToString())],
        "stands" => ["0", "1"],
        _ => [],
    };
}
