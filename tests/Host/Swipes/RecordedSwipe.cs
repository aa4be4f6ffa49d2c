using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Emulator.Waveforms;

namespace PosTerminal.Tests.Swipes;

/// <summary>Makes recordings of one test card in the forms in which people bring them.</summary>
internal static class RecordedSwipe
{
    public const string Text = "4111111111111111=30121011234567890123";

    public const string Masked = ";411111******1111=********************?";

    private const int CellUs = 400;
    private const int LeadCells = 22;

    /// <summary>Bits of the card from edge to edge.</summary>
    public static int[] Bits { get; } =
    [
        .. new int[LeadCells], .. TrackEncoder.EncodeText(2, Text).Select(bit => (int)bit), .. new int[40],
    ];

    /// <summary>Times of the flux changes in us.</summary>
    public static double[] EdgesUs(double beginUs)
    {
        List<double> edges = [beginUs];
        foreach (int bit in Bits)
        {
            double border = edges[^1];
            if (bit == 1)
            {
                edges.Add(border + (CellUs / 2));
            }

            edges.Add(border + CellUs);
        }

        return [.. edges];
    }

    /// <summary>A VCD of lines that toggle at times in us, as the emulator writes them; all begin high.</summary>
    public static string Vcd(string[] names, double[][] edgesUs, double endUs)
    {
        using StringWriter text = new();
        VcdWriter vcd = new(text, names);
        WireLevel[] levels = [.. names.Select(_ => WireLevel.High)];
        vcd.Begin(0, levels);
        IEnumerable<(double Us, int Wire)> changes = edgesUs
            .SelectMany((edges, wire) => edges.Select(us => (us, wire))).OrderBy(change => change.us);
        foreach ((double us, int wire) in changes)
        {
            levels[wire] = levels[wire] == WireLevel.High ? WireLevel.Low : WireLevel.High;
            vcd.Change((long)(us * 1000), wire, levels[wire]);
        }

        vcd.End((long)(endUs * 1000));
        return text.ToString();
    }

    /// <summary>
    /// Edges of clock and data of a reader: data low is 1, and changes by so many us before the strobe falls.
    /// </summary>
    public static (double[] Clock, double[] Data) ClockData(double beginUs, double setUpUs)
    {
        List<double> clock = [];
        List<double> data = [];
        int last = 0;
        for (int i = 0; i < Bits.Length; i++)
        {
            double fall = beginUs + ((i + 1) * CellUs);
            clock.AddRange([fall, fall + (CellUs / 3)]);
            if (Bits[i] != last)
            {
                data.Add(fall - setUpUs);
                last = Bits[i];
            }
        }

        return ([.. clock], [.. data]);
    }

    /// <summary>
    /// The same of a reader that shows data within the strobe only, so many us behind its begin and before its end.
    /// </summary>
    public static (double[] Clock, double[] Data) StrobedData(double beginUs, double insideUs)
    {
        (double[] clock, double[] _) = ClockData(beginUs, 0);
        IEnumerable<double> data = Enumerable.Range(0, Bits.Length).Where(i => Bits[i] == 1)
            .SelectMany(i => new[] { clock[2 * i] + insideUs, clock[(2 * i) + 1] - insideUs });
        return (clock, [.. data]);
    }

    /// <summary>The voltage of a head, 0.5 at most: a pulse at each flux change, up and down in turn.</summary>
    public static float[] Sound(int rate)
    {
        double[] edges = EdgesUs(50_000);
        float[] samples = new float[(int)((edges[^1] + 50_000) * rate / 1e6)];
        for (int e = 0; e < edges.Length; e++)
        {
            int middle = (int)(edges[e] * rate / 1e6);
            int reach = rate / 4000;
            for (int i = middle - reach; i <= middle + reach; i++)
            {
                double away = ((i * 1e6 / rate) - edges[e]) / 60;
                samples[i] += (float)((e % 2 == 0 ? 0.5 : -0.5) * Math.Exp(-away * away));
            }
        }

        return samples;
    }

    /// <summary>Runs "decode" on a file with this content, and deletes it.</summary>
    public static (int Exit, string Output, string Error) Decode(string extension, byte[] content, params string[] more)
    {
        string file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.{extension}");
        File.WriteAllBytes(file, content);
        try
        {
            return DecodeCommandTests.Run([file, .. more]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>The same of a text.</summary>
    public static (int Exit, string Output, string Error) Decode(
        string extension, string content, params string[] more) =>
        Decode(extension, Encoding.UTF8.GetBytes(content), more);
}
