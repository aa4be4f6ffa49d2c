namespace System.Runtime.CompilerServices;

public sealed class InternalsVisibleToAttribute : Attribute
{
    public extern InternalsVisibleToAttribute(string assemblyName);
    public extern string AssemblyName { get; }
}
