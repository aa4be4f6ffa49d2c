using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Emit;

namespace PosTerminal.Emulator.Copying;

/// <summary>Code that is made once for a type and puts copies into the fields of a shallow copy.</summary>
internal static class FieldCode
{
    private static readonly MethodInfo s_copyOf =
        typeof(ObjectCopier).GetMethod(nameof(ObjectCopier.CopyOf), CopyPlan.Instance)!;

    private delegate void ItemFollower<TItem>(ref TItem item, ObjectCopier copier);

    /// <summary>True when a type refers to nothing, so that a shallow copy is all.</summary>
    internal static bool IsPlain(Type type) =>
        type.IsPrimitive || type.IsEnum || type.IsPointer
        || (!type.IsArray && (type.IsValueType || type.IsSealed) && !PathsOf(type).Any());

    /// <summary>The code for an object of a class, or for a struct in a box.</summary>
    internal static Action<object, ObjectCopier> Of(Type type)
    {
        DynamicMethod method = Method([typeof(object), typeof(ObjectCopier)]);
        ILGenerator code = method.GetILGenerator();
        foreach (FieldInfo[] path in PathsOf(type))
        {
            Emit(code, path, type.IsValueType ? type : null);
        }
        code.Emit(OpCodes.Ret);
        return method.CreateDelegate<Action<object, ObjectCopier>>();
    }

    /// <summary>The code for an array of structs.</summary>
    internal static Action<object, ObjectCopier> OfItems(Type item) =>
        (Action<object, ObjectCopier>)typeof(FieldCode)
            .GetMethod(nameof(ItemsFollower), BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(item).Invoke(null, null)!;

    private static Action<object, ObjectCopier> ItemsFollower<TItem>()
    {
        DynamicMethod method = Method([typeof(TItem).MakeByRefType(), typeof(ObjectCopier)]);
        ILGenerator code = method.GetILGenerator();
        foreach (FieldInfo[] path in PathsOf(typeof(TItem)))
        {
            Emit(code, path, null);
        }
        code.Emit(OpCodes.Ret);
        var follow = method.CreateDelegate<ItemFollower<TItem>>();
        return (copy, copier) =>
        {
            var items = (TItem[])copy;
            for (int i = 0; i < items.Length; i++)
            {
                follow(ref items[i], copier);
            }
        };
    }

    private static DynamicMethod Method(Type[] parameters) =>
        new("Follow", typeof(void), parameters, typeof(FieldCode).Module, skipVisibility: true);

    // thing.a.b.field = copier.CopyOf(thing.a.b.field), where a and b are structs.
    private static void Emit(ILGenerator code, FieldInfo[] path, Type? boxed)
    {
        EmitPlace(code, path, boxed);
        code.Emit(OpCodes.Ldarg_1);
        EmitPlace(code, path, boxed);
        code.Emit(OpCodes.Ldfld, path[^1]);
        code.Emit(OpCodes.Call, s_copyOf);
        code.Emit(OpCodes.Stfld, path[^1]);
    }

    private static void EmitPlace(ILGenerator code, FieldInfo[] path, Type? boxed)
    {
        code.Emit(OpCodes.Ldarg_0);
        if (boxed is not null)
        {
            code.Emit(OpCodes.Unbox, boxed);
        }
        foreach (FieldInfo part in path[..^1])
        {
            code.Emit(OpCodes.Ldflda, part);
        }
    }

    // The ways from a thing to each reference in it.
    private static IEnumerable<FieldInfo[]> PathsOf(Type type)
    {
        for (Type? part = type; part is not null && part != typeof(object); part = part.BaseType)
        {
            foreach (FieldInfo field in part.GetFields(CopyPlan.Instance))
            {
                foreach (FieldInfo[] path in PathsThrough(field))
                {
                    yield return path;
                }
            }
        }
    }

    private static IEnumerable<FieldInfo[]> PathsThrough(FieldInfo field)
    {
        Type type = field.FieldType;
        if (!type.IsValueType)
        {
            return type.IsPointer || type == typeof(string) || type == typeof(Type) ? [] : [[field]];
        }
        return type.IsPrimitive || type.IsEnum ? [] : PathsOf(type).Select(path => (FieldInfo[])[field, .. path]);
    }
}
