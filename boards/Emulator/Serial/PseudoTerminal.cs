using System;
using System.IO;
using System.Runtime.InteropServices;

namespace PosTerminal.Emulator.Serial;

/// <summary>
/// A serial line of which this process is the far end: whoever opens <see cref="Name"/> talks to us. Linux and macOS
/// have them.
/// </summary>
public sealed class PseudoTerminal : IPort
{
    private const int NameBytes = 256;
    private const int SettingBytes = 256;
    private const int ReadWrite = 2;
    private const short CanRead = 1;
    private const short CanWrite = 4;

    private int _near = -1;
    private int _far = -1;

    /// <summary>Makes one.</summary>
    /// <exception cref="IOException">This machine has none.</exception>
    public PseudoTerminal()
    {
        int noController = OperatingSystem.IsMacOS() ? 0x20000 : 0x100;
        int noWaiting = OperatingSystem.IsMacOS() ? 0x4 : 0x800;
        try
        {
            _near = Check(posix_openpt(ReadWrite | noController | noWaiting));
            Check(grantpt(_near));
            Check(unlockpt(_near));
            byte[] name = new byte[NameBytes];
            Check(-ptsname_r(_near, name, name.Length));
            Name = System.Text.Encoding.UTF8.GetString(name, 0, Array.IndexOf(name, (byte)0));

            // Kept open, so that the line stands when nobody else has it open.
            _far = Check(open(Name, ReadWrite | noController));
            byte[] settings = new byte[SettingBytes];
            Check(tcgetattr(_far, settings));
            cfmakeraw(settings);
            Check(tcsetattr(_far, 0, settings));
        }
        catch (IOException)
        {
            Dispose();
            throw;
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            throw new IOException("this machine has no pseudo-terminals", exception);
        }
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public int Read(byte[] buffer) =>
        Is(CanRead) ? (int)Math.Max(0, read(_near, buffer, buffer.Length)) : 0;

    /// <summary>Sends bytes; those that nobody reads in time are lost, as on a wire. It never waits.</summary>
    public void Write(byte[] bytes, int count)
    {
        if (Is(CanWrite))
        {
            write(_near, bytes, count);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (int handle in new[] { _far, _near })
        {
            if (handle >= 0)
            {
                close(handle);
            }
        }
        (_near, _far) = (-1, -1);
    }

    private bool Is(short what)
    {
        Poll poll = new() { Handle = _near, Wanted = what };
        return _near >= 0 && PollFor(ref poll, 1, 0) > 0 && (poll.Seen & what) != 0;
    }

    private static int Check(int result) =>
        result >= 0 ? result : throw new IOException($"no pseudo-terminal: error {Marshal.GetLastPInvokeError()}");

    [DllImport("libc", SetLastError = true)]
    private static extern int posix_openpt(int flags);

    [DllImport("libc", SetLastError = true)]
    private static extern int grantpt(int handle);

    [DllImport("libc", SetLastError = true)]
    private static extern int unlockpt(int handle);

    [DllImport("libc", SetLastError = true)]
    private static extern int ptsname_r(int handle, byte[] name, nint length);

    [DllImport("libc", SetLastError = true)]
    private static extern int open([MarshalAs(UnmanagedType.LPUTF8Str)] string name, int flags);

    [DllImport("libc", SetLastError = true)]
    private static extern int tcgetattr(int handle, byte[] settings);

    [DllImport("libc")]
    private static extern void cfmakeraw(byte[] settings);

    [DllImport("libc", SetLastError = true)]
    private static extern int tcsetattr(int handle, int when, byte[] settings);

    [DllImport("libc")]
    private static extern nint read(int handle, byte[] buffer, nint count);

    [DllImport("libc")]
    private static extern nint write(int handle, byte[] buffer, nint count);

    [DllImport("libc")]
    private static extern int close(int handle);

    [DllImport("libc", EntryPoint = "poll")]
    private static extern int PollFor(ref Poll poll, nuint count, int timeoutMs);

    private struct Poll
    {
        public int Handle;
        public short Wanted;
        public short Seen;
    }
}
