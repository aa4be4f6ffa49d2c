using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using PosTerminal.Emulator.Benches;
using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Display;
using PosTerminal.Hal.Storage;

namespace PosTerminal.Emulator.Rigs.Live;

/// <summary>
/// What a board's console answers to 'd': four lines, and the CRC-32 of the pixels. The picture is drawn here from the
/// lines by the boards' own code, and is the board's where it has the same CRC.
/// </summary>
public sealed partial class BoardDisplay
{
    private const int MostReadings = 8;
    private const string Withheld = "-";
    private const string FrameWord = "frame ";
    private const string QrState = "ShowingQr";

    private static readonly Crc32 s_crc = new();

    private readonly string[] _read = ["", "", "", ""];
    private string _crc = "";
    private string _former = "";
    private int _readings;
    private bool _isChanged;
    private bool _isRefused;

    /// <summary>The lines of a display without power.</summary>
    public static IReadOnlyList<string> Dark { get; } = ["", "", "", ""];

    /// <summary>The lines of the last good reading, without trailing blanks.</summary>
    public IReadOnlyList<string> Lines { get; private set; } = Dark;

    /// <summary>The pixels of the last reading whose CRC was that of its lines.</summary>
    public IReadOnlyList<byte> Frame { get; private set; } = new byte[FrameBuffer.PageCount * FrameBuffer.Width];

    /// <summary>The CRC-32 of the last good reading in hexadecimal digits; "-" while the board withholds it.</summary>
    public string Crc { get; private set; } = Withheld;

    /// <summary>True where the last good reading is that picture.</summary>
    /// <exception cref="BenchFailure">The board withholds its pixels.</exception>
    public bool Shows(byte[] picture) => Crc != Withheld ? Crc == CrcOf(picture) : throw new BenchFailure(
        "display-withheld", "no CRC of the pixels is told while a secret is typed", mayBeTerminal: true);

    /// <summary>The CRC-32 of pixels, in hexadecimal digits.</summary>
    public static string CrcOf(byte[] pixels) =>
        s_crc.Of(pixels, 0, pixels.Length).ToString("X8", CultureInfo.InvariantCulture);

    /// <summary>True when the answer is complete.</summary>
    public bool IsWhole => _crc.Length > 0 || _isRefused;

    /// <summary>Begins a reading.</summary>
    public void Begin()
    {
        Array.Fill(_read, "");
        _crc = "";
    }

    /// <summary>Takes a line of the answer.</summary>
    public void Take(string line)
    {
        if (line.StartsWith(FrameWord, StringComparison.Ordinal))
        {
            _crc = line[FrameWord.Length..];
        }
        else if (line.Length > 2 && line[1] == ':' && line[0] is >= '1' and <= '4')
        {
            _read[line[0] - '1'] = Wide().Replace(line[2..], match => Character(match.Groups[1].Value));
        }
        _isRefused |= line.StartsWith("unknown", StringComparison.Ordinal);
    }

    /// <summary>
    /// True when the reading is one that the board has shown: its pixels are those of its lines; or, where no CRC is
    /// told or a QR code is shown, it came twice.
    /// </summary>
    /// <exception cref="BenchFailure">The board tells nothing, or pixels that are never those of its lines.</exception>
    public bool Accept(string state, RigLog log)
    {
        if (_isRefused)
        {
            throw new BenchFailure(
                "display-hidden", "the board does not tell its display: its configuration has no 'console: look'");
        }
        byte[] drawn = Draw();
        bool isProven = _crc == CrcOf(drawn);
        string reading = $"{string.Join('|', _read)}|{_crc}";
        bool isSame = reading == _former && (_crc == Withheld || state == QrState);
        _former = reading;
        if (!isProven && !isSame)
        {
            return ++_readings < MostReadings ? false : throw new BenchFailure(
                "display-other", "the pixels of the display are not those of its lines", mayBeTerminal: true);
        }
        Keep(isProven ? drawn : null, log);
        return true;
    }

    /// <summary>True once after the picture has changed.</summary>
    public bool TakeChange() => _isChanged && !(_isChanged = false);

    private static string Character(string digits) =>
        ((char)int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString();

    private void Keep(byte[]? drawn, RigLog log)
    {
        _readings = 0;
        string[] lines = [.. _read.Select(line => line.TrimEnd())];
        if (!lines.SequenceEqual(Lines))
        {
            log.Add("display", string.Join(" | ", lines));
        }
        _isChanged |= _crc != Crc || !lines.SequenceEqual(Lines);
        Lines = lines;
        Crc = _crc;
        Frame = drawn ?? Frame;
    }

    private byte[] Draw()
    {
        TextScreen screen = new();
        for (int i = 0; i < _read.Length; i++)
        {
            screen.Write(i, _read[i]);
        }
        FrameBuffer frame = new();
        frame.Draw(screen);
        return frame.Pixels;
    }

    [GeneratedRegex(@"\\([0-9A-F]{4})")]
    private static partial Regex Wide();
}
