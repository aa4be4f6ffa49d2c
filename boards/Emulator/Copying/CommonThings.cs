using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace PosTerminal.Emulator.Copying;

/// <summary>Things that static fields refer to: names and tables that may be compared by what they are.</summary>
internal static class CommonThings
{
    private const BindingFlags Statics =
        BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>All of them in some assemblies.</summary>
    internal static HashSet<object> Find(IEnumerable<Assembly> assemblies)
    {
        HashSet<object> found = new(ReferenceEqualityComparer.Instance);
        foreach (Type type in assemblies.SelectMany(assembly => assembly.GetTypes()).Where(HasThings))
        {
            foreach (FieldInfo field in type.GetFields(Statics).Where(field => !field.IsLiteral))
            {
                Add(field.GetValue(null), found);
            }
        }
        return found;
    }

    // The compiler keeps delegates in types of its own.
    private static bool HasThings(Type type) =>
        !type.ContainsGenericParameters && !type.IsDefined(typeof(CompilerGeneratedAttribute), false);

    private static void Add(object? thing, HashSet<object> found)
    {
        bool isSimple = thing is null or string || thing.GetType().IsPrimitive
            || thing.GetType().GetElementType()?.IsPrimitive == true;
        if (isSimple || !found.Add(thing!))
        {
            return;
        }
        foreach (object? item in thing is IDictionary map ? map.Values : thing as IEnumerable ?? Array.Empty<object>())
        {
            Add(item, found);
        }
    }
}
