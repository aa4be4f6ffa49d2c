using System;
using System.IO;
using System.Runtime.InteropServices;

namespace PosTerminal.Emulator.Storage;

/// <summary>What the system says of a file and the library keeps to itself. On Windows it says nothing.</summary>
/// <param name="IsFile">True for a file with content of its own.</param>
/// <param name="IsSpecial">True for what is neither a file nor a folder, as a device, a pipe or a terminal.</param>
/// <param name="Device">Number of the file system it is in.</param>
/// <param name="Node">Its number there, the same by whichever name; 0 where there is none.</param>
public readonly record struct FileStatus(bool IsFile, bool IsSpecial, long Device, long Node)
{
    private const int StatusBytes = 512;
    private const int ModeAt = 4;
    private const int DeviceAt = 88;
    private const int NodeAt = 104;
    private const int KindOfMode = 0xF000;
    private const int RegularFile = 0x8000;
    private const int Folder = 0x4000;

    /// <summary>That of what a path leads to; null where nothing is there, or the system says nothing.</summary>
    public static FileStatus? Of(string path)
    {
        byte[] status = new byte[StatusBytes];
        if (OperatingSystem.IsWindows() || !Path.Exists(path) || Stat(path, status) != 0)
        {
            return null;
        }
        int kind = BitConverter.ToInt32(status, ModeAt) & KindOfMode;
        return new(kind == RegularFile, kind is not (RegularFile or Folder), BitConverter.ToInt64(status, DeviceAt),
            BitConverter.ToInt64(status, NodeAt));
    }

    // This is the function that the library asks on every system: numbers of 32 bits come first (flags, mode, owner,
    // group), then those of 64 bits: size, eight of times, device, kind of device, node.
    [DllImport("libSystem.Native", EntryPoint = "SystemNative_Stat")]
    private static extern int Stat([MarshalAs(UnmanagedType.LPUTF8Str)] string path, byte[] status);
}
