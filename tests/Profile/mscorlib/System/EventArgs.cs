namespace System;

public class EventArgs
{
    public extern EventArgs();
    public static readonly EventArgs Empty;
}
