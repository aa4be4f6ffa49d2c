using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PosTerminal.Emulator.Scenarios.Pictures;
using PosTerminal.Hal.Display;
using PosTerminal.Tests.Hal.Display;

namespace PosTerminal.Tests.Frames;

/// <summary>Pictures of the display in a grid, each under its caption and in a frame of one pixel.</summary>
public sealed class FrameSheet
{
    private const int Gap = 4;
    private const int CaptionHeight = 16;
    private const int CellWidth = FrameBuffer.Width + 2 + Gap;
    private const int CellHeight = CaptionHeight + FrameBuffer.Height + 2 + Gap;

    private readonly bool[,] _pixels;

    /// <summary>Draws the scenes, row after row.</summary>
    public FrameSheet(IReadOnlyList<Scene> scenes, int columns)
    {
        Columns = columns;
        _pixels = new bool[(columns * CellWidth) + Gap, ((scenes.Count + columns - 1) / columns * CellHeight) + Gap];
        for (int i = 0; i < scenes.Count; i++)
        {
            (int left, int top) = PlaceOf(i);
            Draw(Picture.Of(0, scenes[i].Caption).Pixels, left + 1, top, CaptionHeight);
            DrawBorder(left, top + CaptionHeight);
            Draw(scenes[i].Frame, left + 1, top + CaptionHeight + 1, FrameBuffer.Height);
        }
    }

    /// <summary>Frames in a row.</summary>
    public int Columns { get; }

    /// <summary>Pixels of a row.</summary>
    public int Width => _pixels.GetLength(0);

    /// <summary>Rows.</summary>
    public int Height => _pixels.GetLength(1);

    /// <summary>Whether a pixel is lit.</summary>
    public bool IsLit(int x, int y) => _pixels[x, y];

    /// <summary>The frame at a place of a sheet of the same form.</summary>
    public byte[] FrameIn(PngFile sheet, int index)
    {
        (int left, int top) = PlaceOf(index);
        byte[] frame = new byte[FrameBuffer.PageCount * FrameBuffer.Width];
        for (int i = 0; i < FrameBuffer.Width * FrameBuffer.Height; i++)
        {
            (int y, int x) = Math.DivRem(i, FrameBuffer.Width);
            int bit = sheet.IsLit(left + 1 + x, top + CaptionHeight + 1 + y) ? 1 : 0;
            frame[(y / 8 * FrameBuffer.Width) + x] |= (byte)(bit << (y % 8));
        }
        return frame;
    }

    /// <summary>True when a place of a sheet of the same form has the same caption and the same frame.</summary>
    public bool IsSameIn(PngFile sheet, int index)
    {
        (int left, int top) = PlaceOf(index);
        return Enumerable.Range(left, CellWidth).All(x =>
            Enumerable.Range(top, CellHeight).All(y => sheet.IsLit(x, y) == _pixels[x, y]));
    }

    /// <summary>Writes the sheet as a PNG.</summary>
    public void Write(string path)
    {
        using FileStream file = File.Create(path);
        PngPicture.Write(file, Width, Height, IsLit);
    }

    private (int Left, int Top) PlaceOf(int index) =>
        (Gap + (index % Columns * CellWidth), Gap + (index / Columns * CellHeight));

    private void Draw(IReadOnlyList<byte> frame, int left, int top, int height)
    {
        for (int i = 0; i < FrameBuffer.Width * height; i++)
        {
            (int y, int x) = Math.DivRem(i, FrameBuffer.Width);
            _pixels[left + x, top + y] = PngPicture.IsLit(frame, x, y);
        }
    }

    private void DrawBorder(int left, int top)
    {
        foreach (int x in Enumerable.Range(left, FrameBuffer.Width + 2))
        {
            _pixels[x, top] = _pixels[x, top + FrameBuffer.Height + 1] = true;
        }
        foreach (int y in Enumerable.Range(top, FrameBuffer.Height + 2))
        {
            _pixels[left, y] = _pixels[left + FrameBuffer.Width + 1, y] = true;
        }
    }
}
