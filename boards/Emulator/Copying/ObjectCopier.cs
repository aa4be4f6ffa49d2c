using System;
using System.Collections.Generic;

namespace PosTerminal.Emulator.Copying;

/// <summary>
/// Copies a world: an object and all that can be reached from it, each thing once, with the delegates that wait in its
/// clock. What the rules keep is the same thing in both worlds; what they do not know is refused.
/// </summary>
public sealed class ObjectCopier
{
    private static readonly Func<object, object> s_clone = typeof(object)
        .GetMethod("MemberwiseClone", CopyPlan.Instance)!.CreateDelegate<Func<object, object>>();

    private readonly Dictionary<object, object> _copies = new(ReferenceEqualityComparer.Instance);

    private ObjectCopier()
    {
    }

    /// <summary>A copy of a thing that shares nothing with it that may change.</summary>
    /// <exception cref="NotSupportedException">Something in it cannot be copied.</exception>
    public static T Copy<T>(T root)
        where T : class => (T)new ObjectCopier().CopyOf(root)!;

    /// <summary>The copy of one thing; what was copied before is not copied again.</summary>
    internal object? CopyOf(object? from)
    {
        if (from is null or string)
        {
            return from;
        }
        if (_copies.TryGetValue(from, out object? known))
        {
            return known;
        }
        CopyPlan plan = CopyPlan.Of(from.GetType());
        object copy = plan.Keeps || CopyRules.IsOfAll(from) ? from
            : plan.Make?.Invoke() ?? plan.Fill?.Invoke(from, this) ?? s_clone(from);
        _copies[from] = copy;
        if (copy != from)
        {
            plan.Follow(copy, this);
        }
        return copy;
    }
}
