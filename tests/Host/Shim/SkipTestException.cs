using System;
using MSTest = Microsoft.VisualStudio.TestTools.UnitTesting;

namespace nanoFramework.TestFramework;

/// <summary>Ends a test, or in [Setup] the class, as skipped.</summary>
public class SkipTestException : MSTest.AssertInconclusiveException
{
    public SkipTestException(string? message = null, Exception? innerException = null)
        : base(message ?? string.Empty, innerException!)
    {
    }
}
