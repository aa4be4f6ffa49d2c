using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Unicode;

namespace PosTerminal.Emulator.Decoding;

/// <summary>
/// A recording in memory. It was read once, as a pipe can be, and is looked at as often as is needed.
/// </summary>
internal sealed class RecordingFile
{
    private const int LargestBytes = 1 << 30;
    private const int AtOnce = 1 << 16;

    private readonly byte[] _bytes;
    private readonly int _count;

    private RecordingFile(string path, byte[] bytes, int count)
    {
        Path = path;
        _bytes = bytes;
        _count = count;
    }

    /// <summary>Its name, for complaints.</summary>
    internal string Path { get; }

    /// <summary>What is in it.</summary>
    internal ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _count);

    /// <summary>Reads a file, or a pipe to its end.</summary>
    /// <exception cref="RecordingException">It is larger than 1 GiB.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    internal static RecordingFile Open(string path)
    {
        using FileStream file = File.OpenRead(path);
        long expected = file.CanSeek ? file.Length : 0;
        using MemoryStream content = new(expected <= LargestBytes ? (int)expected : throw TooLarge(path));
        byte[] some = new byte[AtOnce];
        for (int count = file.Read(some); count > 0; count = file.Read(some))
        {
            content.Write(some, 0, content.Length + count <= LargestBytes ? count : throw TooLarge(path));
        }

        return new RecordingFile(path, content.GetBuffer(), (int)content.Length);
    }

    /// <summary>The file as a stream of bytes.</summary>
    internal Stream OpenBytes() => new MemoryStream(_bytes, 0, _count, writable: false);

    /// <summary>The file as text: UTF-8 or with a mark of its encoding, else Latin-1.</summary>
    /// <exception cref="RecordingException">There is a byte 0 in it.</exception>
    internal TextReader OpenText()
    {
        bool isWide = Bytes.StartsWith<byte>([0xFF, 0xFE]) || Bytes.StartsWith<byte>([0xFE, 0xFF]);
        int zero = isWide ? -1 : Bytes.IndexOf<byte>(0);
        if (zero >= 0)
        {
            int line = 1 + Bytes[..zero].Count((byte)'\n');
            int column = zero - Bytes[..zero].LastIndexOf((byte)'\n');
            string hint = Bytes.StartsWith("RIFF"u8) ? "; for a sound, '--format wav'" : "";
            throw new RecordingException($"{Path}({line},{column}): a byte 0, so this is no text{hint}");
        }

        return new StreamReader(OpenBytes(), Utf8.IsValid(Bytes) ? Encoding.UTF8 : Encoding.Latin1);
    }

    /// <summary>The lines of the text.</summary>
    internal IEnumerable<string> Lines()
    {
        using TextReader text = OpenText();
        while (text.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private static RecordingException TooLarge(string path) =>
        new($"{path}(1,1): larger than 1 GiB; decode the part with the swipe");
}
