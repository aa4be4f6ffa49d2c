namespace System;

public class Object
{
    public extern Object();
    public static extern bool Equals(object objA, object objB);
    public virtual extern bool Equals(object obj);
    public virtual extern int GetHashCode();
    public virtual extern string ToString();
    extern ~Object();
}
