using System;

namespace nanoFramework.TestFramework;

public class SetupAttribute : Attribute
{
    public extern SetupAttribute();
}
