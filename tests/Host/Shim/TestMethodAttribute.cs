using System;
using System.Threading;
using System.Threading.Tasks;
using MSTest = Microsoft.VisualStudio.TestTools.UnitTesting;

namespace nanoFramework.TestFramework;

/// <summary>Runs one test as the device's launcher does: after [Setup], without an object.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class TestMethodAttribute : MSTest.TestMethodAttribute
{
    // One at a time, as on the device: such tests may share static state.
    private static readonly SemaphoreSlim s_turn = new(1);

#pragma warning disable MSTEST0057 // The device's constructor takes nothing, so this one cannot either.
    public TestMethodAttribute()
        : base(string.Empty, 0)
    {
    }
#pragma warning restore MSTEST0057

    /// <inheritdoc/>
    public override async Task<MSTest.TestResult[]> ExecuteAsync(MSTest.ITestMethod testMethod)
    {
        await s_turn.WaitAsync().ConfigureAwait(false);
        try
        {
            return Refusal(testMethod) is { } refused
                ? [refused]
                : await base.ExecuteAsync(testMethod).ConfigureAwait(false);
        }
        finally
        {
            s_turn.Release();
        }
    }

    private static MSTest.TestResult? Refusal(MSTest.ITestMethod testMethod)
    {
        try
        {
            ClassRuns.All.Of(testMethod.MethodInfo.ReflectedType!).Enter(testMethod.MethodInfo);
            return null;
        }
        catch (Exception error)
        {
            return Refused(error);
        }
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
