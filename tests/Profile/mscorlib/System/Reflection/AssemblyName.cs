namespace System.Reflection;

public sealed class AssemblyName
{
    private extern AssemblyName();
    public extern Version Version { get; }
    public extern string Name { get; }
}
