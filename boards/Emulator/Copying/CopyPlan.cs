using System;
using System.Collections.Concurrent;
using System.Reflection;

namespace PosTerminal.Emulator.Copying;

/// <summary>How the things of one type are copied.</summary>
internal sealed class CopyPlan
{
    /// <summary>All fields of a thing that a type itself declares.</summary>
    internal const BindingFlags Instance =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly ConcurrentDictionary<Type, CopyPlan> s_plans = new();

    private static readonly Action<object, ObjectCopier> s_nothing = (_, _) => { };

    private CopyPlan(Type type)
    {
        Make = CopyRules.MakerOf(type);
        Keeps = Make is null && CopyRules.IsKept(type);
        Fill = Make is null && !Keeps ? ByAddress.CopierOf(type) : null;
        Follow = Keeps || Fill is not null || Make is not null ? s_nothing : FollowerOf(type);
    }

    /// <summary>True when a thing is the same in both worlds.</summary>
    internal bool Keeps { get; }

    /// <summary>Makes a new one in place of a copy; null for a copy.</summary>
    internal Func<object>? Make { get; }

    /// <summary>Makes the whole copy; null for a shallow copy first.</summary>
    internal Func<object, ObjectCopier, object>? Fill { get; }

    /// <summary>Puts copies into a shallow copy.</summary>
    internal Action<object, ObjectCopier> Follow { get; }

    /// <summary>The plan of a type.</summary>
    /// <exception cref="NotSupportedException">The rules do not know it.</exception>
    internal static CopyPlan Of(Type type) => s_plans.GetOrAdd(type, one => new CopyPlan(one));

    private static Action<object, ObjectCopier> FollowerOf(Type type)
    {
        if (!type.IsArray)
        {
            CopyRules.Refuse(type);
            return FieldCode.IsPlain(type) ? s_nothing : FieldCode.Of(type);
        }
        Type item = type.GetElementType()!;
        if (type.GetArrayRank() > 1 && !FieldCode.IsPlain(item))
        {
            throw new NotSupportedException($"{type} cannot be copied: it has more than one dimension");
        }
        return FieldCode.IsPlain(item) ? s_nothing : item.IsValueType ? FieldCode.OfItems(item) : FollowItems;
    }

    private static void FollowItems(object copy, ObjectCopier copier)
    {
        object?[] items = (object?[])copy;
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = copier.CopyOf(items[i]);
        }
    }
}
