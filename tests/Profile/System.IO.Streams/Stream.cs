namespace System.IO;

public abstract class Stream : MarshalByRefObject, IDisposable
{
    protected extern Stream();
    public abstract int Read(SpanByte buffer);
    public abstract int Read(byte[] buffer, int offset, int count);
    public abstract long Length { get; }
    public abstract long Position { get; set; }
    public abstract void Write(byte[] buffer, int offset, int count);
    public virtual extern void Close();
    public extern void Dispose();
}
