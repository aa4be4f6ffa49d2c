using System;
using System.Runtime.CompilerServices;
using PosTerminal.Firmware.Terminal;
using PosTerminal.Hal.Keypad;

namespace PosTerminal.Emulator.Invariants;

/// <summary>
/// A queue that is empty holds zeros: it is shorter than a PIN and begins anywhere, so no search for a PIN finds what
/// it has kept of one.
/// </summary>
public static class EmptyQueue
{
    /// <summary>What is left in a queue, null for nothing or when the target is none.</summary>
    public static string? LeftIn(object target) => target switch
    {
        KeyQueue queue when CountOf(queue) == 0 && HasAny(KeysOf(queue)) => "taken keys",
        EventRing ring when ring.Count == 0 && HasAny(DigitsOf(ring)) => "taken digits",
        _ => null,
    };

    private static bool HasAny(byte[] bytes) => bytes.AsSpan().IndexOfAnyExcept((byte)0) >= 0;

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_keys")]
    private static extern ref byte[] KeysOf(KeyQueue queue);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_count")]
    private static extern ref int CountOf(KeyQueue queue);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_digits")]
    private static extern ref byte[] DigitsOf(EventRing ring);
}
