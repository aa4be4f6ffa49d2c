using System;
using System.Collections.Generic;
using System.IO;
using System.Text.RegularExpressions;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Scenarios.Pictures;
using PosTerminal.Emulator.Scenarios.Stage;
using PosTerminal.Emulator.Storage;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.Scenarios.Steps;

/// <summary>"expect-picture: { file: approved.png }": the display, pixel by pixel, is a picture beside the scenario.
/// </summary>
public sealed partial record ExpectPictureStep : Step
{
    /// <summary>What a file may be called: a PNG beside the scenario or in a folder below it.</summary>
    public const string FilePattern = @"^\w[\w.-]*(/\w[\w.-]*)*\.png$";

    private const string Hint = "'--update-pictures' writes it";

    /// <summary>Name of the picture, from the scenario's folder.</summary>
    public string File { get; init; } = "";

    /// <summary>Longest wait in ns; null for the default.</summary>
    public long? WithinNs { get; init; }

    /// <summary>Its path.</summary>
    public string FullPath => Path.Combine(Path.GetDirectoryName(Mark.File) ?? "", File);

    /// <summary>Understands the value of the verb.</summary>
    public static ExpectPictureStep Read(Value value)
    {
        Fields fields = value.AsFields();
        Value? file = fields.Require("file");
        string name = file?.AsText() ?? "";
        if (name.Length > 0 && !FileName().IsMatch(name))
        {
            file!.Refuse($"'file' is a PNG beside the scenario, as approved.png, not '{name}'");
        }
        var step = new ExpectPictureStep { File = name, WithinNs = fields.Find("within")?.AsTimeNs() };
        fields.RefuseRest();
        return step;
    }

    /// <inheritdoc/>
    public override IReadOnlyCollection<string> Needs => [Feature.DisplayPixels];

    /// <inheritdoc/>
    public override Failure? Perform(Play play)
    {
        // Whoever reads a pipe waits until somebody writes.
        if (OutputFile.IsSpecial(FullPath) || (play.Pictures is null && Directory.Exists(FullPath)))
        {
            return new Failure(this, $"the picture {File}", "a folder, a pipe or a device in its place");
        }
        bool isThere = System.IO.File.Exists(FullPath);
        if (!isThere && play.Pictures is null)
        {
            return new Failure(this, $"the picture {File}", $"no such file; {Hint}");
        }
        try
        {
            return Compare(play, isThere ? PictureFile.Read(FullPath) : null);
        }
        catch (Exception exception) when (
            exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return play.Pictures is not null ? Compare(play, null)
                : new Failure(this, $"the picture {File}", $"{exception.Message}; {Hint}");
        }
    }

    private Failure? Compare(Play play, byte[]? expected)
    {
        bool isShown = play.WaitFor(() => expected is not null && IsShown(play.Bench, expected), WithinNs);
        if (play.Pictures is not null)
        {
            return Update(play, play.Pictures, isShown);
        }
        if (!isShown)
        {
            string difference = play.Bench.FrameCrc is { } crc ? $"the board says {crc} of its pixels"
                : PictureDifference.Of(expected!, play.Bench.Frame);
            return new Failure(this, $"the picture {File}{play.WithinText(WithinNs)}", $"{difference}; {Hint}");
        }
        return null;
    }

    private Failure? Update(Play play, PictureUpdates pictures, bool isShown)
    {
        string? difference = null;
        OutputTrouble.End(
            "--update-pictures", () => difference = pictures.Take(FullPath, play.Bench.Frame, isShown));
        return difference is null ? null : new Failure(
            this, $"for {File} the picture that this run has seen for it before",
            $"{difference}; it needs a file of its own");
    }

    private static bool IsShown(IBench bench, byte[] picture)
    {
        bench.Look();
        return bench.Shows(picture);
    }

    [GeneratedRegex(FilePattern)]
    private static partial Regex FileName();
}
