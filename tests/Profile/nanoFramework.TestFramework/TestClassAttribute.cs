using System;

namespace nanoFramework.TestFramework;

public class TestClassAttribute : Attribute
{
    public extern TestClassAttribute();
}
