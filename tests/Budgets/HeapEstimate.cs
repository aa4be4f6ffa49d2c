using System;
using System.Collections.Generic;
using System.Reflection;
using System.Runtime.InteropServices;

namespace PosTerminal.Budgets;

/// <summary>
/// Managed heap of what was composed, calculated for the device: blocks of 12 bytes, one for an object and one for
/// each field or reference; an array has 20 bytes before its elements, and primitive ones are packed. Objects of the
/// virtual board, of fakes and of .NET do not count, nor do texts, which lie in flash.
/// </summary>
public sealed class HeapEstimate
{
    private const int BlockBytes = 12;
    private const int ArrayHeaderBytes = 20;
    private const BindingFlags OwnFields =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);

    /// <summary>Bytes of all that was added, each object once.</summary>
    public int Bytes { get; private set; }

    /// <summary>Adds an object and all that it refers to.</summary>
    public void Add(object? target)
    {
        if (target is null or string or Delegate || !_seen.Add(target))
        {
            return;
        }

        if (target is Array array)
        {
            AddArray(array);
        }
        else
        {
            AddFields(target);
        }
    }

    private void AddArray(Array array)
    {
        Type element = array.GetType().GetElementType()!;
        int elementBytes = element.IsPrimitive ? SizeOf(element) : BlockBytes;
        Bytes += RoundUp(ArrayHeaderBytes + (array.Length * elementBytes));
        for (int i = 0; !element.IsPrimitive && i < array.Length; i++)
        {
            Add(array.GetValue(i));
        }
    }

    private void AddFields(object target)
    {
        bool counts = Counts(target.GetType());
        Bytes += counts ? BlockBytes : 0;
        for (Type? part = target.GetType(); counts && part is not null; part = part.BaseType)
        {
            foreach (FieldInfo field in part.GetFields(OwnFields))
            {
                Bytes += BlockBytes;
                Add(field.FieldType.IsPrimitive || field.FieldType.IsEnum ? null : field.GetValue(target));
            }
        }
    }

    private static bool Counts(Type type) =>
        type.Namespace is { } space
        && (space.StartsWith("PosTerminal.Firmware", StringComparison.Ordinal)
            || (space.StartsWith("PosTerminal.Hal", StringComparison.Ordinal)
                && !space.StartsWith("PosTerminal.Hal.Virtual", StringComparison.Ordinal)));

    private static int SizeOf(Type primitive) =>
        primitive == typeof(bool) ? 1 : primitive == typeof(char) ? 2 : Marshal.SizeOf(primitive);

    private static int RoundUp(int bytes) => (bytes + BlockBytes - 1) / BlockBytes * BlockBytes;
}
