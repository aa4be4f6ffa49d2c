namespace System;

public class SystemException : Exception
{
    public extern SystemException();
}
