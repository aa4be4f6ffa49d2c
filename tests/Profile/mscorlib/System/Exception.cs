namespace System;

public class Exception
{
    public extern Exception();
    public extern Exception(string message);
    public extern Exception(string message, Exception innerException);
    public extern Exception InnerException { get; }
    public override extern string ToString();
    public virtual extern string StackTrace { get; }
    public virtual extern string Message { get; }
}
