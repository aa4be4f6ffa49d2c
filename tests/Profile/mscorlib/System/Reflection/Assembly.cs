namespace System.Reflection;

public class Assembly
{
    public extern Assembly();
    public extern AssemblyName GetName();
    public static extern Assembly GetAssembly(Type type);
}
