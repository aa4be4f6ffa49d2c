using System;
using System.Collections.Generic;
using System.Reflection;
using MSTest = Microsoft.VisualStudio.TestTools.UnitTesting;

namespace nanoFramework.TestFramework;

/// <summary>Arguments of one call; write it together with [TestMethod].</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public class DataRowAttribute : Attribute, MSTest.ITestDataSource
{
    public DataRowAttribute(params object?[] methodParameters)
    {
        // As on the device: `[DataRow(null)]` and `[DataRow]` are refused when the attribute is read.
        ArgumentNullException.ThrowIfNull(methodParameters);
        ArgumentOutOfRangeException.ThrowIfZero(methodParameters.Length);
        MethodParameters = methodParameters;
    }

    public object?[] MethodParameters { get; }

    IEnumerable<object?[]> MSTest.ITestDataSource.GetData(MethodInfo methodInfo)
    {
        yield return MethodParameters;
    }

    string MSTest.ITestDataSource.GetDisplayName(MethodInfo methodInfo, object?[]? data)
    {
        return methodInfo.Name + " (" + string.Join(", ", MethodParameters) + ")";
    }
}
