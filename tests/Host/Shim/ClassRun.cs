using System;
using System.Linq;
using System.Reflection;
using System.Runtime.ExceptionServices;

namespace nanoFramework.TestFramework;

/// <summary>One class between its [Setup] and its [Cleanup].</summary>
internal sealed class ClassRun
{
    private readonly Exception? _setupError;

    internal ClassRun(Type type)
    {
        Type = type;
        try
        {
            Call<SetupAttribute>();
        }
        catch (Exception error)
        {
            _setupError = error;
        }
    }

    internal Type Type { get; }

    /// <summary>Throws what forbids this test to run.</summary>
    internal void Enter(MethodInfo test)
    {
        if (_setupError is not null)
        {
            ExceptionDispatchInfo.Throw(_setupError);
        }

        string? objection = InstanceState.Objection(Type) ?? InstanceState.Objection(test);
        if (objection is not null)
        {
            throw Assert.Failure("[TestMethod]", objection, string.Empty);
        }
    }

    internal void CleanUp() => Call<CleanupAttribute>();

    private void Call<TAttribute>()
        where TAttribute : Attribute
    {
        foreach (MethodInfo method in Type.GetMethods().Where(m => m.IsDefined(typeof(TAttribute))))
        {
            string? objection = InstanceState.Objection(method);
            if (objection is not null)
            {
                throw Assert.Failure("[" + typeof(TAttribute).Name + "]", objection, string.Empty);
            }

            object? target = method.IsStatic ? null : Activator.CreateInstance(Type);
            method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, null, null);
        }
    }
}
