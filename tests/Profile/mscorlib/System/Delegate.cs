namespace System;

public abstract class Delegate
{
    protected extern Delegate();
    public static extern Delegate Combine(Delegate a, Delegate b);
    public static extern Delegate Remove(Delegate source, Delegate value);
}
