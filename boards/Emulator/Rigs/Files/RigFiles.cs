using System;
using System.IO;
using System.Linq;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.Rigs.Files;

/// <summary>Finds the rig that a command line names: FILE, or FILE#ID where the file has several.</summary>
public static class RigFiles
{
    /// <summary>The file and its rig; null, with complaints written, when it is bad.</summary>
    public static (RigFile File, Rig Rig)? Load(string place, TextWriter complaints)
    {
        int mark = place.LastIndexOf('#');
        string path = mark < 0 ? place : place[..mark];
        var errors = new ErrorList();
        try
        {
            RigFile file = new RigReader(path, errors).Read(File.ReadAllText(path));
            errors.Sorted.ToList().ForEach(complaints.WriteLine);
            return errors.IsEmpty ? Choose(file, mark < 0 ? null : place[(mark + 1)..], path, complaints) : null;
        }
        catch (UnauthorizedAccessException) when (Directory.Exists(path))
        {
            complaints.WriteLine($"error: '--rig': '{path}' is a folder, and a file is wanted");
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            complaints.WriteLine($"error: '--rig': {exception.Message}");
            return null;
        }
    }

    private static (RigFile File, Rig Rig)? Choose(RigFile file, string? id, string path, TextWriter complaints)
    {
        string[] ids = [.. file.Rigs.Select(rig => rig.Id)];
        Rig? rig = id is null ? file.Rigs.Count == 1 ? file.Rigs[0] : null
            : file.Rigs.FirstOrDefault(one => one.Id == id);
        if (rig is not null)
        {
            return (file, rig);
        }
        complaints.WriteLine(id is null
            ? $"error: '{path}' has {file.Rigs.Count} rigs: say which, as {path}#ID{Suggestion.List(ids)}"
            : $"error: '{path}' has no rig '{id}'{Suggestion.For(id, ids)}{Suggestion.List(ids)}");
        return null;
    }
}
