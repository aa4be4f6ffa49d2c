using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using PosTerminal.Emulator.Decoding;
using PosTerminal.Emulator.Waveforms;

namespace PosTerminal.Emulator.Commands;

/// <summary><c>decode FILE|DIR ...</c>: says what recorded swipes show, never a full account number.</summary>
public static class DecodeCommand
{
    private const int Decoded = 0;
    private const int BadFile = 2;
    private const string Device = "device";

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Argument<string[]> files = new("FILE|DIR")
        {
            Description = "CSV of intervals in us or of lines, WAV or VCD; of a folder all of them",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<int> track = new("--track") { Description = "1, 2 or 3; without it 2, then 1, then 3" };
        Option<string> format = new("--format") { Description = "csv, wav or vcd; without it by the file's name" };
        Option<string> signal = new("--signal")
        {
            Description = "of lines (VCD, CSV) the F2F line, or CLOCK,DATA; without it the only wire, or track-2",
        };
        Option<bool> all = new("--all") { Description = "silence parts several swipes in a CSV too" };
        Option<string> decoder = new("--as")
        {
            Description = "device: the terminal's own decoder, track 2; recording: all that a computer has time for",
        };
        Option<bool> json = new("--json") { Description = "JSON, a line for each swipe" };
        Option<bool> digest = new("--digest") { Description = "SHA-256 of the text from start to end sentinel" };
        Option<bool> bits = new("--bits") { Description = "bits from first to last 1 of a card without account" };
        track.AcceptOnlyFromAmong("1", "2", "3");
        format.AcceptOnlyFromAmong("csv", "wav", "vcd");
        decoder.AcceptOnlyFromAmong(Device, "recording");
        Command command = new("decode", "Decodes recorded swipes.")
        {
            files, track, format, signal, all, decoder, json, digest, bits,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(decoder) == Device && result.GetValue(track) is 1 or 3)
            {
                result.AddError("--as device: the terminal reads track 2, it only compares track 1");
            }

            if (result.GetValue(signal) is { } names && !IsSignal(names))
            {
                result.AddError($"--signal '{names}': one F2F line, or two as CLOCK,DATA");
            }
        });
        command.SetAction(result =>
        {
            TextWriter output = result.InvocationConfiguration.Output;
            IDecodeReport report = result.GetValue(json)
                ? new JsonDecodeReport(output)
                : new DecodeReport(output, result.GetValue(digest), result.GetValue(bits));
            Func<Recording, DecodedSwipe> decode = result.GetValue(decoder) == Device
                ? DeviceDecoder.Decode
                : swipe => RecordingDecoder.Decode(swipe, result.GetValue(track));
            RecordingOptions options = new(
                result.GetValue(format), result.GetValue(signal), result.GetValue(all));
            return Run(
                result.GetRequiredValue(files), options, decode, report, result.InvocationConfiguration.Error);
        });
        return command;
    }

    private static bool IsSignal(string names)
    {
        string[] parts = names.Split(',', StringSplitOptions.TrimEntries);
        return parts.Length <= 2 && parts.All(part => part.Length > 0) && parts.Distinct().Count() == parts.Length;
    }

    private static int Run(
        string[] paths, RecordingOptions options, Func<Recording, DecodedSwipe> decode, IDecodeReport report,
        TextWriter error)
    {
        List<string> complaints = [];
        IReadOnlyList<string> files = RecordingFiles.Find(paths, options.Format, complaints);
        if (files.Count == 0 && complaints.Count == 0)
        {
            complaints.Add($"{paths[0]}(1,1): no recording in this folder");
        }

        report.Begin(files.Count);
        complaints.ForEach(complaint => error.WriteLine(ForeignText.Shown(complaint)));
        int bad = complaints.Count + files.Count(file => !TryDecode(file, options, decode, report, error));
        return bad == 0 ? Decoded : BadFile;
    }

    private static bool TryDecode(
        string file, RecordingOptions options, Func<Recording, DecodedSwipe> decode, IDecodeReport report,
        TextWriter error)
    {
        try
        {
            foreach (Recording swipe in RecordingFiles.Read(file, options))
            {
                report.Write(file, swipe.Name, decode(swipe));
            }

            return true;
        }
        catch (RecordingException exception)
        {
            error.WriteLine(ForeignText.Shown(exception.Message));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            error.WriteLine(ForeignText.Shown($"{file}(1,1): {exception.Message}"));
        }

        return false;
    }
}
