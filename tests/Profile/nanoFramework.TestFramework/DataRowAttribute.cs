using System;

namespace nanoFramework.TestFramework;

public class DataRowAttribute : Attribute
{
    public extern DataRowAttribute(params object[] methodParameters);
    public extern object[] MethodParameters { get; }
}
