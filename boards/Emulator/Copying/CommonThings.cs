using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace PosTerminal.Emulator.Copying;

/// <summary>
/// Things that static fields refer to for good: names and tables that may be compared by what they are. What a field
/// refers to for a time belongs to a world.
/// </summary>
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
            AddFrom(type, found);
        }
        return found;
    }

    private static void AddFrom(Type type, HashSet<object> found)
    {
        try
        {
            foreach (FieldInfo field in type.GetFields(Statics).Where(field => field.IsInitOnly))
            {
                Add(field.GetValue(null), found);
            }
        }
        catch (Exception exception)
            when ((exception as TargetInvocationException)?.InnerException is TypeInitializationException
                || exception is TypeInitializationException)
        {
            // No world can refer to what could not be made.
        }
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
