namespace System;

public abstract class MulticastDelegate : Delegate
{
    protected extern MulticastDelegate();
}
