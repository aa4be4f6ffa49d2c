namespace System;

public abstract class MulticastDelegate : Delegate
{
    protected extern MulticastDelegate();
    public override extern bool Equals(object obj);
    public static extern bool operator ==(MulticastDelegate d1, MulticastDelegate d2);
    public static extern bool operator !=(MulticastDelegate d1, MulticastDelegate d2);
}
