using System;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace PosTerminal.Tests.Swipes;

/// <summary>
/// What is wrong with a sound is said of the sound: a swipe that is half there is not the card's fault.
/// </summary>
[TestClass]
public sealed class WavComplaintTests
{
    private const int HeadBytes = 44;

    private static readonly byte[] s_wav = WavRecordingTests.Wav(WavRecordingTests.Pcm, 16, 1, false);
    private static readonly byte[] s_float = WavRecordingTests.Wav(WavRecordingTests.Float, 32, 1, false);

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(10_001)]
    public void A_file_that_is_cut_off_is_said_to_be(int bytes)
    {
        int told = s_wav.Length - HeadBytes;
        Refuses(
            s_wav[..^bytes],
            $"(1,1): the file is cut off: its head tells of {told} bytes of samples, and {told - bytes} are there");
    }

    [TestMethod]
    [DataRow(0u, 0u)]
    [DataRow(uint.MaxValue, uint.MaxValue)]
    [DataRow(0x7FFFF024u, 0x7FFFF000u)]
    [DataRow(0x80000024u, 0x80000000u)]
    public void What_was_written_to_a_pipe_is_read_to_its_end(uint riff, uint data)
    {
        byte[] wav = [.. s_wav];
        BitConverter.TryWriteBytes(wav.AsSpan(4), riff);
        BitConverter.TryWriteBytes(wav.AsSpan(HeadBytes - 4), data);
        (int exit, string output, string error) = RecordedSwipe.Decode("wav", wav);
        Assert.AreEqual(0, exit, error);
        StringAssert.Contains(output, RecordedSwipe.Masked);
    }

    [TestMethod]
    public void Samples_behind_other_chunks_are_found()
    {
        byte[] more = [.. s_wav[..12], .. "LIST"u8, 3, 0, 0, 0, 1, 2, 3, 0, .. s_wav[12..]];
        StringAssert.Contains(RecordedSwipe.Decode("wav", more).Output, RecordedSwipe.Masked);
        Refuses(more[..^9], "the file is cut off");
    }

    [TestMethod]
    public void A_sound_of_no_samples_is_no_pipe()
    {
        byte[] wav = [.. s_wav[..HeadBytes], .. "LIST"u8, 4, 0, 0, 0, 1, 2, 3, 4];
        BitConverter.TryWriteBytes(wav.AsSpan(4), wav.Length - 8);
        BitConverter.TryWriteBytes(wav.AsSpan(HeadBytes - 4), 0);
        Refuses(wav, "(1,1): no samples");
    }

    [TestMethod]
    [DataRow(float.NaN, "is NaN, no voltage")]
    [DataRow(float.PositiveInfinity, "is Infinity, no voltage")]
    [DataRow(float.NegativeInfinity, "is -Infinity, no voltage")]
    [DataRow(3e38f, "is 3E+38, no voltage")]
    [DataRow(1e9f, "is the loudest with 1E+09")]
    public void A_sample_that_is_no_voltage_has_its_place(float value, string complaint)
    {
        byte[] wav = [.. s_float];
        BitConverter.TryWriteBytes(wav.AsSpan(HeadBytes + (4 * 4410)), value);
        Refuses(wav, $"sample 4411 of channel 1, at 0.100 s, {complaint}");
    }

    [TestMethod]
    [DataRow(0, "(1,1): 1 channel at 0 Hz")]
    [DataRow(7999, "(1,1): 1 channel at 7999 Hz")]
    public void A_rate_that_is_none_is_said(int rate, string complaint)
    {
        byte[] wav = [.. s_wav];
        BitConverter.TryWriteBytes(wav.AsSpan(24), rate);
        Refuses(wav, complaint);
    }

    [TestMethod]
    public void A_sound_has_no_signal() => Refuses(s_wav, "(1,1): '--signal' is for lines", "--signal", "a");

    private static void Refuses(byte[] wav, string complaint, params string[] more)
    {
        (int exit, string output, string error) = RecordedSwipe.Decode("wav", wav, more);
        Assert.AreEqual(2, exit, output);
        Assert.AreEqual("", output);
        StringAssert.Contains(error, complaint);
        Assert.AreEqual(1, error.Count(c => c == '\n'), error);
    }
}
