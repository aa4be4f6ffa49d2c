namespace System;

public class Object
{
    protected extern object MemberwiseClone();
    public extern Object();
    public extern Type GetType();
    public static extern bool Equals(object objA, object objB);
    public static extern bool ReferenceEquals(object objA, object objB);
    public virtual extern bool Equals(object obj);
    public virtual extern int GetHashCode();
    public virtual extern string ToString();
    extern ~Object();
}
