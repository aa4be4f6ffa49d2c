namespace System;

public class Exception
{
    public extern Exception();
}
