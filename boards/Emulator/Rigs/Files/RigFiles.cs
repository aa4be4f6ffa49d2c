using System;
using System.IO;
using System.Linq;
using PosTerminal.Emulator.Storage;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.Rigs.Files;

/// <summary>Finds the rig that a command line names: FILE, or FILE#ID where the file has several.</summary>
public static class RigFiles
{
    /// <summary>The file and its rig; null, with complaints written, when it is bad.</summary>
    /// <param name="place">What the command line has.</param>
    /// <param name="complaints">Where it is told what is wrong.</param>
    /// <param name="option">The option that has it, as "--rig"; "" where it stands alone.</param>
    public static (RigFile File, Rig Rig)? Load(string place, TextWriter complaints, string option = "")
    {
        int mark = place.LastIndexOf('#');
        string path = mark < 0 ? place : place[..mark];
        var errors = new ErrorList();
        try
        {
            string? text = ReadTrouble.Name(option, path, () => YamlText.Read(path, errors));
            RigFile file = text is null ? new([], []) : new RigReader(path, errors).Read(text);
            errors.Sorted.ToList().ForEach(complaints.WriteLine);
            return errors.IsEmpty ? Choose(file, mark < 0 ? null : place[(mark + 1)..], path, complaints) : null;
        }
        catch (FormatException exception)
        {
            complaints.WriteLine($"error: {exception.Message}");
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
