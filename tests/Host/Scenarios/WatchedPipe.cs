using System;
using System.IO;
using System.Threading.Tasks;

namespace PosTerminal.Tests.Scenarios;

/// <summary>
/// A pipe that tells whether somebody has opened it to read. Whoever does finds it empty, and may write into it then:
/// nobody waits.
/// </summary>
public sealed class WatchedPipe : IDisposable
{
    private readonly string _path;
    private readonly Task<FileStream> _visit;
    private volatile bool _wasOpened;

    public WatchedPipe(string path)
    {
        _path = path;
        SpecialFiles.MakePipe(path);
        _visit = Task.Factory.StartNew(Await, TaskCreationOptions.LongRunning);
    }

    public bool WasOpened => _wasOpened;

    public void Dispose()
    {
        // Who opens a pipe for both waits for nobody, and nobody for him.
        using FileStream both = Open(FileAccess.ReadWrite);
        _visit.Result.Dispose();
    }

    // Who writes into a pipe waits for a reader, and the other way round.
    private FileStream Await()
    {
        using (Open(FileAccess.Write))
        {
            _wasOpened = true;
        }
        return Open(FileAccess.Read);
    }

    private FileStream Open(FileAccess access) => new(_path, FileMode.Open, access, FileShare.ReadWrite);
}
