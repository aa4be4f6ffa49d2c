using System;

namespace nanoFramework.TestFramework;

/// <summary>Runs once, before the tests of its class; a SkipTestException in it skips the class.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class SetupAttribute : Attribute
{
}
