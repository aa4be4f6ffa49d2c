using System;
using System.Threading.Tasks;
using MSTest = Microsoft.VisualStudio.TestTools.UnitTesting;

namespace nanoFramework.TestFramework;

/// <summary>Runs one test as the device's launcher does: after [Setup], without an object.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class TestMethodAttribute : MSTest.TestMethodAttribute
{
#pragma warning disable MSTEST0057 // The device's constructor takes nothing, so this one cannot either.
    public TestMethodAttribute()
        : base(string.Empty, 0)
    {
    }
#pragma warning restore MSTEST0057

    /// <inheritdoc/>
    public override async Task<MSTest.TestResult[]> ExecuteAsync(MSTest.ITestMethod testMethod)
    {
        try
        {
            ClassRun.Of(testMethod.MethodInfo.ReflectedType!).Enter(testMethod.MethodInfo);
        }
        catch (Exception error)
        {
            return new[] { Refused(error) };
        }

        return await base.ExecuteAsync(testMethod).ConfigureAwait(false);
    }

    private static MSTest.TestResult Refused(Exception error)
    {
        bool skipped = error is SkipTestException;
        return new MSTest.TestResult
        {
            Outcome = skipped ? MSTest.UnitTestOutcome.Inconclusive : MSTest.UnitTestOutcome.Failed,
            TestFailureException = error,
        };
    }
}
