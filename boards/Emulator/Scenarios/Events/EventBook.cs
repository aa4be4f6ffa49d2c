using System;
using System.Collections.Generic;
using System.Linq;
using PosTerminal.Firmware.Console;
using PosTerminal.Firmware.Trace;

namespace PosTerminal.Emulator.Scenarios.Events;

/// <summary>All events with their values, read from the names that the terminal's trace writes.</summary>
public static class EventBook
{
    /// <summary>The events in the order of their numbers.</summary>
    public static IReadOnlyList<EventShape> All { get; } = [.. Enum.GetValues<TraceKind>().Select(ShapeOf)];

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(shape => shape.Name)];

    /// <summary>The event of that name, or null.</summary>
    public static EventShape? Find(string name) => All.FirstOrDefault(shape => shape.Name == name);

    private static EventShape ShapeOf(TraceKind kind) =>
        new(TraceText.NameOf(kind), [.. ValuesOf(kind)], WhenOf(kind));

    private static IEnumerable<EventValue> ValuesOf(TraceKind kind)
    {
        string[] names = [TraceText.FirstNameOf(kind), TraceText.SecondNameOf(kind)];
        return names.Where(name => name.Length > 0)
            .Select(name => new EventValue(name, EventWords.Of(kind, name), EventRanges.Of(kind, name)));
    }

    private static string WhenOf(TraceKind kind) => kind switch
    {
        TraceKind.PowerUp => "the terminal has its power and begins to tick",
        TraceKind.State => "the state has changed",
        TraceKind.CardRead => "a swipe was read and its card can be used",
        TraceKind.CardFailed => "a swipe was not accepted, or the cashier says that one gave nothing",
        TraceKind.PinPrompted => "a PIN is asked for; `try` is the number that its request will have",
        TraceKind.PinSent => "a request with a PIN is about to leave, after the record of the try",
        TraceKind.PinRejected => "the issuer says that the PIN is wrong; `try` is 0 where none was sent",
        TraceKind.PinAccepted => "a sale with a PIN is approved, before `auth.approved`",
        TraceKind.AuthSent => "a sale is about to leave; a second PIN of the same sale has a new `stan`",
        TraceKind.AuthApproved => "a sale is approved and the record of it is written",
        TraceKind.AuthDeclined => "the issuer has declined the sale; `code` is what the terminal makes of field 39",
        TraceKind.ReversalQueued => "a sale must be undone; `reason` is 1 no reply, 2 approved but not completed, "
            + "3 wrong code of the reply, 4 any other",
        TraceKind.ReversalSent => "a reversal is about to leave, for the `try`th time",
        TraceKind.ReversalAcknowledged => "the issuer has undone the sale",
        TraceKind.FaultRaised => "a lasting fault appears, or a fault is told to the operator",
        TraceKind.FaultCleared => "a lasting fault is gone",
        TraceKind.KeyStuck => "a key has been down for too long; `-` for one that may be part of a secret",
        TraceKind.LinkUp => "the link can be used again",
        TraceKind.LinkDown => "the link cannot be used, for the reason `code`",
        TraceKind.LockSet => "a card or the operators are held, or the terminal is locked",
        TraceKind.KeyDropped => "a press was lost, because one key too many was down",
        TraceKind.SaleSettled => "the provider has settled a sale by hand; `stands` is 1 when it stands, 0 when it is "
            + "undone",
        TraceKind.LockCleared => "the provider has lifted a lock; `-` for a hand-over taken back",
        _ => "",
    };
}
