using PosTerminal.Firmware.Console;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Trace;
using PosTerminal.Hal.Display;
using PosTerminal.Hal.Storage;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Device.Script;

/// <summary>Prints what the terminal traces, and what it shows: text, and the CRC of the pixels in decimal.</summary>
public sealed class JournalPrinter
{
    private readonly FrameBuffer _frame = new FrameBuffer();
    private readonly Crc32 _crc = new Crc32();
    private readonly TextLine _line = new TextLine();
    private long _nextSequence;

    /// <summary>Prints the entries since the last time; to be called after every tick.</summary>
    public void PrintTrace(TraceRing trace)
    {
        for (; _nextSequence < trace.NextSequence; _nextSequence++)
        {
            TraceKind kind = trace.KindAt(_nextSequence);
            MarkedLine.Print(
                "journal",
                trace.TimeMsAt(_nextSequence).ToString() + " " + TraceText.NameOf(kind)
                + Value(TraceText.FirstNameOf(kind), trace.FirstAt(_nextSequence))
                + Value(TraceText.SecondNameOf(kind), trace.SecondAt(_nextSequence)));
        }
    }

    public void PrintScreen(TextScreen screen)
    {
        string text = "";
        for (int line = 0; line < TextScreen.LineCount; line++)
        {
            text += ScreenText.LineOf(screen, line) + "|";
        }
        _frame.Draw(screen);
        MarkedLine.Print("screen", text + _crc.Of(_frame.Pixels, 0, _frame.Pixels.Length).ToString());
    }

    private string Value(string name, long value)
    {
        if (name == "")
        {
            return "";
        }
        _line.Clear();
        TraceText.PutValue(_line, name, value);
        string text = " " + name + "=";
        for (int i = 0; i < _line.Count; i++)
        {
            text += ((char)_line.Bytes[i]).ToString();
        }
        return text;
    }
}
