using System;
using System.Collections.Generic;

namespace nanoFramework.TestFramework;

/// <summary>The classes that have been set up.</summary>
internal sealed class ClassRuns
{
    private readonly List<ClassRun> _runs = new();

    /// <summary>Those of the tests of this assembly.</summary>
    internal static ClassRuns All { get; } = new();

    /// <summary>The run of a class; the first call sets it up.</summary>
    internal ClassRun Of(Type type)
    {
        ClassRun? run = _runs.Find(known => known.Type == type);
        if (run is null)
        {
            run = new ClassRun(type);
            _runs.Add(run);
        }

        return run;
    }

    /// <summary>Cleans each class up, once.</summary>
    internal void Leave()
    {
        foreach (ClassRun run in _runs)
        {
            run.CleanUp();
        }

        _runs.Clear();
    }
}
