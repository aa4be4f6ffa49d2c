using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace PosTerminal.Tests.Swipes;

/// <summary>Sounds as sound cards, telephones and editors write them; the bytes are made here.</summary>
[TestClass]
public sealed class WavRecordingTests
{
    internal const int Pcm = 1;
    internal const int Float = 3;

    private const int Rate = 44100;
    private const int Extensible = 0xFFFE;

    [TestMethod]
    [DataRow(Pcm, 8, 1, false)]
    [DataRow(Pcm, 16, 1, false)]
    [DataRow(Pcm, 16, 2, true)]
    [DataRow(Pcm, 24, 1, false)]
    [DataRow(Pcm, 24, 2, true)]
    [DataRow(Pcm, 32, 2, false)]
    [DataRow(Float, 32, 1, false)]
    [DataRow(Float, 32, 2, true)]
    [DataRow(Float, 64, 1, false)]
    public void A_sound_of_any_depth_is_read_from_the_channel_that_has_it(int kind, int bits, int channels, bool isExt)
    {
        (int exit, string output, string error) = RecordedSwipe.Decode("wav", Wav(kind, bits, channels, isExt));
        Assert.AreEqual(0, exit, error);
        StringAssert.Contains(output, RecordedSwipe.Masked);
        Assert.HasCount(2, output.Split("class:"));
    }

    [TestMethod]
    public void A_recording_that_nobody_finished_is_read_to_its_end()
    {
        byte[] wav = Wav(Pcm, 16, 1, false);
        BitConverter.TryWriteBytes(wav.AsSpan(40), uint.MaxValue);
        StringAssert.Contains(RecordedSwipe.Decode("wav", wav).Output, RecordedSwipe.Masked);
    }

    [TestMethod]
    public void What_is_no_sound_is_refused_by_name()
    {
        byte[] wav = Wav(Pcm, 16, 1, false);
        byte[] adpcm = [.. wav];
        adpcm[20] = 2;
        byte[] silence = [.. wav.Take(44), .. new byte[wav.Length - 44]];
        byte[] slow = [.. wav];
        BitConverter.TryWriteBytes(slow.AsSpan(24), 4000);
        Dictionary<string, byte[]> bad = new()
        {
            ["empty"] = [],
            ["text"] = Encoding.ASCII.GetBytes("interval_us\n400\n400\n"),
            ["head only"] = [.. wav.Take(30)],
            ["no samples"] = [.. wav.Take(44)],
            ["compressed"] = adpcm,
            ["silence"] = silence,
            ["slow"] = slow,
        };
        foreach ((string name, byte[] content) in bad)
        {
            (int exit, string output, string error) = RecordedSwipe.Decode("wav", content);
            Assert.AreEqual(2, exit, name);
            Assert.AreEqual("", output, name);
            StringAssert.Contains(error, ".wav(1,1): ", name);
        }
    }

    [TestMethod]
    public void Any_byte_of_the_head_may_be_wrong()
    {
        byte[] wav = Wav(Pcm, 16, 1, false)[..2000];
        for (int i = 0; i < 44; i++)
        {
            byte[] changed = [.. wav];
            changed[i] ^= 0xFF;
            int exit = RecordedSwipe.Decode("wav", changed).Exit;
            Assert.IsTrue(exit is 0 or 2, $"byte {i}");
        }
    }

    /// <summary>The bytes of a WAV file with the test card, in the last channel.</summary>
    internal static byte[] Wav(int kind, int bits, int channels, bool isExtensible)
    {
        using MemoryStream samples = new();
        using BinaryWriter sample = new(samples);
        foreach (float voltage in RecordedSwipe.Sound(Rate))
        {
            for (int c = 0; c < channels; c++)
            {
                Write(sample, kind, bits, c == channels - 1 ? voltage : 0);
            }
        }

        byte[] guid = [(byte)kind, 0, .. Convert.FromHexString("000000001000800000AA00389B71")];
        byte[] more = isExtensible ? [22, 0, (byte)bits, 0, 3, 0, 0, 0, .. guid] : [];
        using MemoryStream file = new();
        using BinaryWriter head = new(file);
        head.Write("RIFF"u8);
        head.Write((int)samples.Length + 36 + more.Length);
        head.Write("WAVEfmt "u8);
        head.Write(16 + more.Length);
        head.Write((ushort)(isExtensible ? Extensible : kind));
        head.Write((ushort)channels);
        head.Write(Rate);
        head.Write(Rate * channels * bits / 8);
        head.Write((ushort)(channels * bits / 8));
        head.Write((ushort)bits);
        head.Write(more);
        head.Write("data"u8);
        head.Write((int)samples.Length);
        head.Write(samples.ToArray());
        return file.ToArray();
    }

    private static void Write(BinaryWriter to, int kind, int bits, float voltage)
    {
        byte[] value = (kind, bits) switch
        {
            (Float, 32) => BitConverter.GetBytes(voltage),
            (Float, _) => BitConverter.GetBytes((double)voltage),
            (_, 8) => [(byte)(128 + (127 * voltage))],
            _ => BitConverter.GetBytes((int)(voltage * int.MaxValue))[(4 - (bits / 8))..],
        };
        to.Write(value);
    }
}
