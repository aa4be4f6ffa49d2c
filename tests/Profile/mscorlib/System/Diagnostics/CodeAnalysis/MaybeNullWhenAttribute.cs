namespace System.Diagnostics.CodeAnalysis;

public sealed class MaybeNullWhenAttribute : Attribute
{
    public extern MaybeNullWhenAttribute(bool returnValue);
    public extern bool ReturnValue { get; }
}
