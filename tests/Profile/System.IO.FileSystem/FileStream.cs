namespace System.IO;

public class FileStream : Stream
{
    public extern FileStream(string path, FileMode mode);
    public extern FileStream(string path, FileMode mode, FileAccess access);
    public extern FileStream(string path, FileMode mode, FileAccess access, FileShare share);
    public extern FileStream(string path, FileMode mode, FileAccess access, FileShare share, int bufferSize);
    public override extern int Read(SpanByte buffer);
    public override extern int Read(byte[] buffer, int offset, int count);
    public override extern long Length { get; }
    public override extern long Position { get; set; }
    public override extern void Close();
    public override extern void Write(byte[] buffer, int offset, int count);
}
