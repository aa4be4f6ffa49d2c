using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text;

namespace PosTerminal.Emulator.Invariants;

/// <summary>
/// Searches all that can be reached from an object, without the emulator around the terminal, for runs of digits as
/// values, as ASCII or in a string.
/// </summary>
/// <param name="digits">The runs.</param>
public sealed class MemoryScan(params IReadOnlyList<string> digits)
{
    private const BindingFlags AllFields =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly ConcurrentDictionary<Type, FieldInfo[]> s_fields = new();

    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly byte[][] _patterns =
    [
        .. digits.Select(Encoding.ASCII.GetBytes),
        .. digits.Select(run => Array.ConvertAll(run.ToCharArray(), digit => (byte)(digit - '0'))),
    ];

    /// <summary>Where the digits were found, by the fields that hold them.</summary>
    public List<string> Finds { get; } = [];

    /// <summary>Looks into an object and all that it refers to.</summary>
    public void Search(object? target, string name)
    {
        if (target is not null && Holds(target))
        {
            Finds.Add(name);
        }
    }

    // True when the digits are in the target itself; what it refers to is noted by the way.
    private bool Holds(object target)
    {
        if (!_seen.Add(target))
        {
            return false;
        }
        switch (target)
        {
            case string text:
                return digits.Any(run => text.Contains(run, StringComparison.Ordinal));
            case byte[] bytes:
                return _patterns.Any(pattern => bytes.AsSpan().IndexOf(pattern) >= 0);
            case Array array when !array.GetType().GetElementType()!.IsPrimitive:
                SearchItems(array);
                return false;
            default:
                SearchFields(target);
                return false;
        }
    }

    private void SearchItems(Array array)
    {
        foreach (object? item in array)
        {
            Search(item, array.GetType().Name);
        }
    }

    private void SearchFields(object target)
    {
        foreach (FieldInfo field in s_fields.GetOrAdd(target.GetType(), FieldsOf))
        {
            object? value = field.GetValue(target);
            if (value is not null && Holds(value))
            {
                Finds.Add($"{field.DeclaringType!.Name}.{field.Name}");
            }
        }
    }

    private static FieldInfo[] FieldsOf(Type type)
    {
        List<FieldInfo> fields = [];
        for (Type? part = type; IsOurs(part); part = part!.BaseType)
        {
            fields.AddRange(part!.GetFields(AllFields).Where(field => !field.FieldType.IsPrimitive));
        }
        return [.. fields];
    }

    private static bool IsOurs(Type? type) =>
        type?.Namespace is { } space && space.StartsWith("PosTerminal", StringComparison.Ordinal)
        && !space.StartsWith("PosTerminal.Emulator", StringComparison.Ordinal);
}
