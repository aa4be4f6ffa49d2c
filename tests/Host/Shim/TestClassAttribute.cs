using System;
using MSTest = Microsoft.VisualStudio.TestTools.UnitTesting;

namespace nanoFramework.TestFramework;

/// <summary>Marks a class of tests that runs on the device and, through this shim, under MSTest.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class TestClassAttribute : MSTest.TestClassAttribute
{
}
