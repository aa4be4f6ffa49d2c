using System;
using System.Collections.Generic;
using System.Reflection;

namespace PosTerminal.Emulator.Copying;

/// <summary>
/// Sets and tables that find a thing by its address. A copy has another one, so they are filled anew.
/// </summary>
internal static class ByAddress
{
    /// <summary>Makes the copy of such a collection; null for a type that is none.</summary>
    internal static Func<object, ObjectCopier, object>? CopierOf(Type type)
    {
        if (!type.IsGenericType || FindsByWhatItIs(type.GetGenericArguments()[0]))
        {
            return null;
        }
        Type kind = type.GetGenericTypeDefinition();
        string? name = kind == typeof(HashSet<>) ? nameof(CopySet)
            : kind == typeof(Dictionary<,>) ? nameof(CopyTable) : null;
        return name is null ? null : typeof(ByAddress).GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(type.GetGenericArguments()).CreateDelegate<Func<object, ObjectCopier, object>>();
    }

    private static bool FindsByWhatItIs(Type key) => key.IsValueType
        || (key.IsSealed && key.GetMethod(nameof(GetHashCode), Type.EmptyTypes)?.DeclaringType != typeof(object));

    private static object CopySet<TItem>(object from, ObjectCopier copier)
    {
        var source = (HashSet<TItem>)from;
        HashSet<TItem> copy = new(source.Count, source.Comparer);
        foreach (TItem item in source)
        {
            copy.Add((TItem)copier.CopyOf(item)!);
        }
        return copy;
    }

    private static object CopyTable<TKey, TItem>(object from, ObjectCopier copier)
        where TKey : class
    {
        var source = (Dictionary<TKey, TItem>)from;
        Dictionary<TKey, TItem> copy = new(source.Count, source.Comparer);
        foreach ((TKey key, TItem item) in source)
        {
            copy.Add((TKey)copier.CopyOf(key)!, (TItem)copier.CopyOf(item)!);
        }
        return copy;
    }
}
