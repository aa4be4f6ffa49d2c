namespace System;

public abstract class Type
{
    protected extern Type();
    public static extern Type GetTypeFromHandle(RuntimeTypeHandle handle);
}
