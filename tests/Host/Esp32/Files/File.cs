using System.IO;

namespace PosTerminal.Hal.Esp32;

/// <summary>Stands in for the platform's class of that name in the adapters, with littlefs's ways to fail.</summary>
internal static class File
{
    internal static bool Exists(string path) => System.IO.File.Exists(path);

    internal static void Delete(string path)
    {
        if (FileTroubles.Strikes(FileTrouble.DeleteFails))
        {
            throw new IOException();
        }

        if (!FileTroubles.Strikes(FileTrouble.DeleteForgets))
        {
            System.IO.File.Delete(path);
        }
    }
}
