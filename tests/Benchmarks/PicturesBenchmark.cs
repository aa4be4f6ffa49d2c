using System;
using System.IO;
using PosTerminal.Trials.Pictures;

namespace PosTerminal.Benchmarks;

/// <summary><c>pictures [DIR]</c>: makes the pictures of docs/reading-a-stripe.md.</summary>
public static class PicturesBenchmark
{
    /// <summary>Writes them.</summary>
    public static int Run(string[] args)
    {
        string folder = args.Length > 0 ? args[0] : "docs";
        if (!Directory.Exists(folder))
        {
            Console.Error.WriteLine($"{folder}: there is no such folder");
            return 2;
        }

        StripePictures.Write(folder);
        return 0;
    }
}
