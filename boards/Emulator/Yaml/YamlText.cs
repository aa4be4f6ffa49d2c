using System;
using System.IO;
using System.Text;

namespace PosTerminal.Emulator.Yaml;

/// <summary>
/// Reads the text of a YAML file: strict UTF-8, or UTF-16 with its mark. What is none would become other letters, or
/// nothing, without a word.
/// </summary>
public static class YamlText
{
    /// <summary>The text; null where it is none, with the place in the error list.</summary>
    /// <param name="file">Path of the file.</param>
    /// <param name="errors">What is wrong goes there.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read, or is a folder.</exception>
    public static string? Read(string file, ErrorList errors) => Of(File.ReadAllBytes(file), file, errors);

    /// <summary>The same of bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="file">Where they are from, for messages.</param>
    /// <param name="errors">What is wrong goes there.</param>
    public static string? Of(ReadOnlySpan<byte> bytes, string file, ErrorList errors)
    {
        if (bytes.StartsWith(Encoding.Unicode.Preamble) || bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            return (bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes[2..]);
        }
        ReadOnlySpan<byte> text = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;
        int bad = FirstBad(text);
        if (bad == text.Length)
        {
            return Encoding.UTF8.GetString(text);
        }
        ReadOnlySpan<byte> before = text[..bad];
        int line = before.Count((byte)'\n') + 1;
        int column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
        errors.Add(new(file, line, column), ErrorCodes.Syntax, text[bad] == 0
            ? "a byte 0: this is no text" : $"a byte 0x{text[bad]:X2} that is no UTF-8: keep the file as UTF-8");
        return null;
    }

    private static int FirstBad(ReadOnlySpan<byte> text)
    {
        int at = 0;
        while (at < text.Length && text[at] != 0
            && Rune.DecodeFromUtf8(text[at..], out _, out int length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }
        return at;
    }
}
