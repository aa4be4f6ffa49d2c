using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.ExceptionServices;

namespace nanoFramework.TestFramework;

/// <summary>One class between its [Setup] and its [Cleanup], in the order of the device's launcher.</summary>
internal sealed class ClassRun
{
    private static readonly Dictionary<Type, ClassRun> s_runs = new();
    private static ClassRun? s_current;

    private readonly Type _type;
    private readonly Exception? _setupError;

    private ClassRun(Type type)
    {
        _type = type;
        try
        {
            Call<SetupAttribute>();
        }
        catch (Exception error)
        {
            _setupError = error;
        }
    }

    /// <summary>The run of a class; the first call leaves the class before and sets this one up.</summary>
    internal static ClassRun Of(Type type)
    {
        if (s_current?._type != type)
        {
            Leave();
        }

        if (!s_runs.TryGetValue(type, out ClassRun? run))
        {
            run = s_runs[type] = new ClassRun(type);
            s_current = run;
        }

        return run;
    }

    /// <summary>Cleans the current class up, once.</summary>
    internal static void Leave()
    {
        ClassRun? left = s_current;
        s_current = null;
        left?.Call<CleanupAttribute>();
    }

    /// <summary>Throws what forbids this test to run.</summary>
    internal void Enter(MethodInfo test)
    {
        if (_setupError is not null)
        {
            ExceptionDispatchInfo.Throw(_setupError);
        }

        string? objection = InstanceState.Objection(_type) ?? InstanceState.Objection(test);
        if (objection is not null)
        {
            throw Assert.Failure("[TestMethod]", objection, string.Empty);
        }
    }

    private void Call<TAttribute>()
        where TAttribute : Attribute
    {
        foreach (MethodInfo method in _type.GetMethods().Where(m => m.IsDefined(typeof(TAttribute))))
        {
            string? objection = InstanceState.Objection(method);
            if (objection is not null)
            {
                throw Assert.Failure("[" + typeof(TAttribute).Name + "]", objection, string.Empty);
            }

            object? target = method.IsStatic ? null : Activator.CreateInstance(_type);
            method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, null, null);
        }
    }
}
