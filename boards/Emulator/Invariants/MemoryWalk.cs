using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace PosTerminal.Emulator.Invariants;

/// <summary>
/// Visits all that can be reached from an object by fields, each thing once: objects, arrays of numbers, strings, and
/// the numbers of 64 bits in fields.
/// </summary>
/// <param name="isWithin">Tells whether the fields of a type are followed.</param>
/// <param name="visit">Told what is found, and the field that holds it.</param>
public sealed class MemoryWalk(Func<Type, bool> isWithin, Action<string, object> visit)
{
    private const BindingFlags AllFields =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly ConcurrentDictionary<Type, FieldInfo[]> s_fields = new();

    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);

    /// <summary>True for the terminal's own types and what a bench puts between them, false for the world around.
    /// </summary>
    public static bool IsTerminal(Type type) =>
        type.Namespace is { } space && space.StartsWith("PosTerminal", StringComparison.Ordinal)
        && (space == "PosTerminal.Emulator.Machine"
            || !space.StartsWith("PosTerminal.Emulator", StringComparison.Ordinal))
        && space != "PosTerminal.Hal.Virtual.Storage";

    /// <summary>Visits a thing and all that it refers to.</summary>
    public void Visit(object? target, string name)
    {
        if (target is null || !_seen.Add(target))
        {
            return;
        }
        if (target is Array { Rank: 1 } array && !array.GetType().GetElementType()!.IsPrimitive)
        {
            foreach (object? item in array.GetType().GetElementType()!.IsEnum ? Array.Empty<object>() : array)
            {
                Visit(item, name);
            }
            return;
        }
        visit(name, target);
        if (target is not (string or Array))
        {
            VisitFields(target);
        }
    }

    private void VisitFields(object target)
    {
        foreach (FieldInfo field in s_fields.GetOrAdd(target.GetType(), FieldsOf))
        {
            if (isWithin(field.DeclaringType!))
            {
                Visit(field.GetValue(target), $"{field.DeclaringType!.Name}.{field.Name}");
            }
        }
    }

    private static FieldInfo[] FieldsOf(Type type)
    {
        List<FieldInfo> fields = [];
        for (Type? part = type; part is not null && IsTerminal(part); part = part.BaseType)
        {
            fields.AddRange(part.GetFields(AllFields).Where(field => IsWorthALook(field.FieldType)));
        }
        return [.. fields];
    }

    private static bool IsWorthALook(Type type) =>
        type == typeof(long) || type == typeof(ulong) || (!type.IsPrimitive && !type.IsEnum);
}
