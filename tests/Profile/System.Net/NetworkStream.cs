namespace System.Net.Sockets;

public class NetworkStream : IO.Stream
{
    public extern NetworkStream(Socket socket);
    public override extern int Read(SpanByte buffer);
    public override extern int Read(byte[] buffer, int offset, int count);
    public override extern long Length { get; }
    public override extern long Position { get; set; }
    public override extern void Write(byte[] buffer, int offset, int count);
    public virtual extern bool DataAvailable { get; }
}
