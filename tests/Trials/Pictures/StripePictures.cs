using System;
using System.Collections.Generic;
using System.IO;

namespace PosTerminal.Trials.Pictures;

/// <summary>The pictures of docs/reading-a-stripe.md, each with the name of its file.</summary>
public static class StripePictures
{
    /// <summary>Name and maker.</summary>
    public static IReadOnlyDictionary<string, Func<string>> All { get; } = new Dictionary<string, Func<string>>
    {
        ["jittered-swipe.svg"] = JitterPicture.Make,
        ["beam.svg"] = BeamPicture.Make,
    };

    /// <summary>Writes all of them into a folder.</summary>
    public static void Write(string folder)
    {
        foreach ((string name, Func<string> make) in All)
        {
            File.WriteAllText(Path.Combine(folder, name), make());
        }
    }
}
