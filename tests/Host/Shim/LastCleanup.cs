using MSTest = Microsoft.VisualStudio.TestTools.UnitTesting;

// Most of the time goes to tests that wait for sockets and pseudo-terminals: more of them than there are cores.
[assembly: MSTest.Parallelize(Workers = 20, Scope = MSTest.ExecutionScope.MethodLevel)]

namespace nanoFramework.TestFramework;

/// <summary>Cleans the classes up when all tests have run: which is the last of a class is not known before.</summary>
[MSTest.TestClass]
public sealed class LastCleanup
{
    [MSTest.AssemblyCleanup]
    public static void AfterAllTests() => ClassRuns.All.Leave();
}
