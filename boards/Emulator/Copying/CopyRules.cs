using System;
using System.Collections;
using System.Collections.Generic;
using System.Reflection;
using System.Threading;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Firmware.Terminal;
using PosTerminal.Hal.Gpio;
using PosTerminal.Hal.Storage;
using PosTerminal.Hal.Virtual.Storage;

namespace PosTerminal.Emulator.Copying;

/// <summary>What is copied, what is made anew, what all worlds share, and what is refused.</summary>
internal static class CopyRules
{
    private const string Own = "PosTerminal";
    private const string Gpio = "System.Device.Gpio";

    // Handles of the cryptographic library serve one thread; these keep nothing but keys that they were given.
    private static readonly Dictionary<Type, Func<object>> s_makers = new()
    {
        [typeof(AesCipher)] = () => new AesCipher(),
        [typeof(HmacCode)] = () => new HmacCode(),
        [typeof(Lock)] = () => Activator.CreateInstance(typeof(Lock))!,
        [typeof(object)] = () => new object(),
    };

    private static readonly HashSet<object> s_ofAll = CommonThings.Find(
        [
            typeof(CopyRules).Assembly, typeof(TerminalMachine).Assembly, typeof(RecordStore).Assembly,
            typeof(VirtualFlash).Assembly, typeof(VirtualBoard).Assembly,
        ]);

    /// <summary>Makes a new thing in place of a copy; null for a copy.</summary>
    internal static Func<object>? MakerOf(Type type) => s_makers.GetValueOrDefault(type);

    /// <summary>True for a type whose things never change.</summary>
    internal static bool IsKept(Type type) => type == typeof(TraceEvent) || typeof(MemberInfo).IsAssignableFrom(type)
        || (!IsOwn(type) && IsComparer(type));

    /// <summary>True for a thing that every world refers to anyhow, because a static field does.</summary>
    internal static bool IsOfAll(object thing) => s_ofAll.Contains(thing);

    /// <summary>Refuses a type whose things may be more than their fields.</summary>
    /// <exception cref="NotSupportedException">It is one.</exception>
    internal static void Refuse(Type type)
    {
        bool isKnown = IsOwn(type) || typeof(Delegate).IsAssignableFrom(type) || IsCollection(type)
            || (type.DeclaringType ?? type) == typeof(Random) || type.Namespace == "System.Text";
        if (!isKnown)
        {
            throw new NotSupportedException($"{type} cannot be copied");
        }
    }

    private static bool IsOwn(Type type) =>
        type.Assembly.GetName().Name is { } name && (name.StartsWith(Own, StringComparison.Ordinal) || name == Gpio);

    private static bool IsComparer(Type type) =>
        typeof(IComparer).IsAssignableFrom(type) || typeof(IEqualityComparer).IsAssignableFrom(type);

    private static bool IsCollection(Type type) =>
        type.Namespace?.StartsWith("System.Collections", StringComparison.Ordinal) == true || type.IsValueType;
}
