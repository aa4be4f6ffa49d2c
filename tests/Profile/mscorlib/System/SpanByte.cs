namespace System;

public struct SpanByte
{
    public static extern implicit operator SpanByte(byte[] array);
}
