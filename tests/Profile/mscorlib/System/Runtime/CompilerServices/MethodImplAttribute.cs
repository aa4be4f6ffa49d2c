namespace System.Runtime.CompilerServices;

public sealed class MethodImplAttribute : Attribute
{
    public extern MethodImplAttribute(MethodImplOptions methodImplOptions);
}
