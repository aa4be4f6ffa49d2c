using PosTerminal.Hal.Storage;
using PosTerminal.Hal.Virtual.Storage;

namespace PosTerminal.Tests.Host.Storage;

/// <summary>All files of a flash, to start from them again.</summary>
internal sealed class FlashImage
{
    private readonly byte[]?[] _files = new byte[]?[StorageFile.Count];

    public FlashImage(VirtualFlash flash)
    {
        for (int file = 0; file < _files.Length; file++)
        {
            _files[file] = flash.Copy(file);
        }
    }

    public int BitsOf(int file) => 8 * (_files[file]?.Length ?? 0);

    public void PutInto(VirtualFlash flash)
    {
        flash.PowerUp();
        flash.RestartCount();
        for (int file = 0; file < _files.Length; file++)
        {
            flash.Put(file, _files[file]);
        }
    }
}
