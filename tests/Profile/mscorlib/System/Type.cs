namespace System;

public abstract class Type
{
    protected extern Type();
    public extern bool IsAbstract { get; }
    public extern bool IsArray { get; }
    public extern bool IsClass { get; }
    public extern bool IsEnum { get; }
    public extern bool IsInterface { get; }
    public extern bool IsNotPublic { get; }
    public extern bool IsPublic { get; }
    public extern bool IsSerializable { get; }
    public extern bool IsValueType { get; }
    public override extern string ToString();
    public static extern Type GetType(string typeName);
    public static extern Type GetTypeFromHandle(RuntimeTypeHandle handle);
    public virtual extern bool IsSubclassOf(Type c);
    public virtual extern bool IsInstanceOfType(object o);
}
