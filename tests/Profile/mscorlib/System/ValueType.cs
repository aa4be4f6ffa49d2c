namespace System;

public abstract class ValueType
{
    protected extern ValueType();
    public override extern bool Equals(object obj);
}
