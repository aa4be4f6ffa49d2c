namespace System.IO;

public static class File
{
    public static extern bool Exists(string path);
    public static extern void Delete(string path);
}
