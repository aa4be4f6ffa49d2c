using System;
using System.Collections.Generic;
using System.Text;
using PosTerminal.Emulator.Device;
using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Display;

namespace PosTerminal.Emulator.Machine;

/// <summary>A display that keeps the terminal's four lines as text, and draws them when somebody looks.</summary>
/// <param name="device">Tells when it is dead, and when the terminal must crash here.</param>
public sealed class VirtualDisplay(SimulatedDevice device) : IDisplay
{
    /// <summary>What a display without power shows.</summary>
    public static readonly IReadOnlyList<byte> DarkFrame = new byte[FrameBuffer.PageCount * FrameBuffer.Width];

    private readonly string[] _lines = ["", "", "", ""];
    private readonly StringBuilder _builder = new(TextScreen.CellCount);
    private FrameBuffer? _frame;
    private TextScreen? _undrawn;

    /// <summary>The lines, without trailing blanks.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>The pixels, in the layout of <see cref="FrameBuffer.Pixels"/>.</summary>
    public IReadOnlyList<byte> Frame => Draw().Pixels;

    /// <summary>Called when another screen is shown.</summary>
    public Action? Shown { get; set; }

    /// <inheritdoc/>
    public bool IsFaulty => device.IsDisplayDead;

    /// <inheritdoc/>
    public void Show(TextScreen screen)
    {
        if (device.IsCrashOrdered)
        {
            device.IsCrashOrdered = false;
            throw new OrderedCrashException();
        }
        _undrawn = screen;
        for (int line = 0; line < TextScreen.LineCount; line++)
        {
            _lines[line] = LineOf(screen, line);
        }
        Shown?.Invoke();
    }

    private FrameBuffer Draw()
    {
        _frame ??= new FrameBuffer();
        if (_undrawn is not null)
        {
            _frame.Draw(_undrawn);
            _undrawn = null;
        }
        return _frame;
    }

    private string LineOf(TextScreen screen, int line)
    {
        _builder.Clear();
        for (int cell = 0; cell < TextScreen.CellCount; cell++)
        {
            char character = screen.CellAt(line, cell);
            if (character != '\0')
            {
                _builder.Append(character);
            }
        }
        return _builder.ToString().TrimEnd();
    }
}
