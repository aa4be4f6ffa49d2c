using MSTest = Microsoft.VisualStudio.TestTools.UnitTesting;

// Setup and Cleanup belong to one class at a time, as on the device.
[assembly: MSTest.DoNotParallelize]

namespace nanoFramework.TestFramework;

/// <summary>Cleans up the class that ran last: no other class follows that would.</summary>
[MSTest.TestClass]
public sealed class LastCleanup
{
    [MSTest.AssemblyCleanup]
    public static void AfterAllTests() => ClassRun.Leave();
}
