using System;
using System.Collections.Generic;
using System.Reflection;
using System.Text;

namespace PosTerminal.Emulator.Invariants;

/// <summary>Searches all that can be reached from an object for a run of digits, as values or as ASCII.</summary>
public sealed class MemoryScan(string digits)
{
    private const BindingFlags AllFields =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly byte[] _ascii = Encoding.ASCII.GetBytes(digits);
    private readonly byte[] _values = Array.ConvertAll(digits.ToCharArray(), digit => (byte)(digit - '0'));

    /// <summary>Where the digits were found, as a path of fields.</summary>
    public List<string> Finds { get; } = [];

    /// <summary>Looks into an object and all that it refers to, without the emulator around the terminal.</summary>
    public void Search(object? target, string path)
    {
        if (target is null || target.GetType().IsPrimitive || !_seen.Add(target))
        {
            return;
        }
        switch (target)
        {
            case string text when text.Contains(digits, StringComparison.Ordinal):
            case byte[] bytes when Holds(bytes):
                Finds.Add(path);
                break;
            case Array array:
                SearchItems(array, path);
                break;
            default:
                SearchFields(target, path);
                break;
        }
    }

    private bool Holds(byte[] bytes) =>
        bytes.AsSpan().IndexOf(_ascii) >= 0 || bytes.AsSpan().IndexOf(_values) >= 0;

    private void SearchItems(Array array, string path)
    {
        if (array.GetType().GetElementType()!.IsPrimitive)
        {
            return;
        }
        for (int i = 0; i < array.Length; i++)
        {
            Search(array.GetValue(i), $"{path}[{i}]");
        }
    }

    private void SearchFields(object target, string path)
    {
        for (Type? type = target.GetType(); IsOurs(type); type = type!.BaseType)
        {
            foreach (FieldInfo field in type!.GetFields(AllFields))
            {
                Search(field.GetValue(target), $"{path}.{field.Name}");
            }
        }
    }

    private static bool IsOurs(Type? type) =>
        type?.Namespace is { } space && space.StartsWith("PosTerminal", StringComparison.Ordinal)
        && !space.StartsWith("PosTerminal.Emulator", StringComparison.Ordinal);
}
