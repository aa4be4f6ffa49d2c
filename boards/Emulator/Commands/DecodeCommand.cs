using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using PosTerminal.Emulator.Decoding;

namespace PosTerminal.Emulator.Commands;

/// <summary><c>decode FILE</c>: says what a recorded swipe shows, never a full account number.</summary>
public static class DecodeCommand
{
    private const int Decoded = 0;
    private const int BadFile = 2;

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Argument<string> file = new("FILE") { Description = "CSV of intervals in us (first column), or WAV" };
        Option<int> track = new("--track") { Description = "1, 2 or 3; without it 2, then 1, then 3" };
        Option<string> format = new("--format") { Description = "csv or wav; without it by the file's name" };
        Option<bool> digest = new("--digest") { Description = "SHA-256 of the text from start to end sentinel" };
        Option<bool> bits = new("--bits") { Description = "bits from first to last 1 of a card without account" };
        track.AcceptOnlyFromAmong("1", "2", "3");
        format.AcceptOnlyFromAmong("csv", "wav");
        Command command = new("decode", "Decodes a recorded swipe.") { file, track, format, digest, bits };
        command.SetAction(result => Run(
            result.GetRequiredValue(file),
            result.GetValue(format),
            swipe => RecordingDecoder.Decode(swipe, result.GetValue(track)),
            new DecodeReport(result.InvocationConfiguration.Output, result.GetValue(digest), result.GetValue(bits)),
            result.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(
        string file, string? format, Func<Recording, DecodedSwipe> decode, DecodeReport report, TextWriter error)
    {
        try
        {
            foreach (Recording swipe in Read(file, format))
            {
                report.Write(swipe.Name, decode(swipe));
            }

            return Decoded;
        }
        catch (Exception exception) when (exception is RecordingException)
        {
            error.WriteLine(exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"{file}(1,1): {exception.Message}");
        }

        return BadFile;
    }

    private static List<Recording> Read(string file, string? format)
    {
        bool isWav = format == null
            ? Path.GetExtension(file).Equals(".wav", StringComparison.OrdinalIgnoreCase)
            : format == "wav";
        if (!isWav)
        {
            return [CsvRecording.Read(file)];
        }

        List<Recording> swipes = WavRecording.Read(file);
        return swipes.Count > 0 ? swipes : throw new RecordingException($"{file}(1,1): no swipe in this sound");
    }
}
