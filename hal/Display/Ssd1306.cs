using System;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Hal.Display;

/// <summary>
/// Brings a frame to an SSD1306 with 128 by 64 dots: a call draws one line and sends one page that changed, since
/// a page stops every thread for about 3 ms (400 kHz). The panel stays dark until it holds a whole frame.
/// </summary>
public sealed class Ssd1306 : IDisplay
{
    /// <summary>Time in ms after which a panel that did not answer is tried again; each time it is doubled.</summary>
    public const int RetryMs = 1000;

    /// <summary>Longest time in ms between two tries: a stuck bus stops every thread for a second at each.</summary>
    public const int MostRetryMs = 60_000;

    private const int AllPages = (1 << FrameBuffer.PageCount) - 1;
    private const byte Commands = 0x00;
    private const byte Data = 0x40;
    private const byte FirstPage = 0xB0;

    private readonly IPanelBus _bus;
    private readonly FrameBuffer _frame;

    // Off; clock; 64 rows; no offset; first row; charge pump on; page addressing; both axes mirrored; pins;
    // contrast; precharge; VCOMH; show the memory; not inverted (data sheet, table 9 and figure 2).
    private readonly byte[] _setUp =
    {
        Commands, 0xAE, 0xD5, 0x80, 0xA8, 0x3F, 0xD3, 0x00, 0x40, 0x8D, 0x14, 0x20, 0x02, 0xA1, 0xC8, 0xDA, 0x12,
        0x81, 0xCF, 0xD9, 0xF1, 0xDB, 0x40, 0xA4, 0xA6,
    };

    private readonly byte[] _on = { Commands, 0xAF };
    private readonly byte[] _place = { Commands, FirstPage, 0x00, 0x10 };
    private readonly byte[] _page = new byte[1 + FrameBuffer.Width];
    private TextScreen _screen = null!;
    private int _undrawn;
    private int _line;
    private int _pending;
    private bool _isSetUp;
    private bool _isOn;
    private long _retryMs;
    private int _waitMs = RetryMs;
    private bool _isFaulty;

    /// <summary>Makes a driver; nothing is sent yet.</summary>
    /// <param name="bus">The wires to the panel.</param>
    /// <param name="frame">The picture to send.</param>
    public Ssd1306(IPanelBus bus, FrameBuffer frame)
    {
        _bus = bus;
        _frame = frame;
        _page[0] = Data;
    }

    /// <inheritdoc/>
    public bool IsFaulty => _isFaulty;

    /// <summary>Takes note of a screen; its lines are drawn as they are when their turn comes.</summary>
    public void Show(TextScreen screen)
    {
        _screen = screen;
        // Not in the tick that changed the screen, which had its work.
        _undrawn = _undrawn > 0 ? TextScreen.LineCount : TextScreen.LineCount + 1;
    }

    /// <summary>Draws the next line, and sends the next page that changed; to be called every tick.</summary>
    /// <param name="nowMs">Terminal time in ms.</param>
    /// <param name="isCapturing">True while a card passes: the bus then stays silent.</param>
    public void Refresh(long nowMs, bool isCapturing)
    {
        DrawNext();
        _pending |= _frame.TakeChangedPages();
        if (_retryMs < 0)
        {
            // The wait begins when the try has ended, and that may have taken a second.
            _retryMs = nowMs + _waitMs;
            _waitMs = _waitMs < MostRetryMs / 2 ? 2 * _waitMs : MostRetryMs;
        }

        if (isCapturing || (_isFaulty && nowMs < _retryMs))
        {
            return;
        }

        _isFaulty = !TryStep();
        if (_isFaulty)
        {
            _isSetUp = false;
            _retryMs = -1;
        }
    }

    // The next line in turn, so that a screen that changes with every call is drawn to its end too.
    private void DrawNext()
    {
        if (_undrawn > 0 && _undrawn-- <= TextScreen.LineCount)
        {
            _line = (_line + 1) % TextScreen.LineCount;
            _frame.DrawLine(_screen, _line);
        }
    }

    private bool TryStep()
    {
        if (!_isSetUp)
        {
            _isSetUp = _bus.TryWrite(_setUp);
            _isOn = false;
            _pending = AllPages;
            return _isSetUp;
        }

        for (int page = 0; page < FrameBuffer.PageCount; page++)
        {
            if ((_pending >> page & 1) != 0)
            {
                return TrySend(page);
            }
        }

        if (_isOn || _undrawn > 0)
        {
            return true;
        }

        _waitMs = RetryMs;
        _isOn = _bus.TryWrite(_on);
        return _isOn;
    }

    private bool TrySend(int page)
    {
        _place[1] = (byte)(FirstPage + page);
        Array.Copy(_frame.Pixels, page * FrameBuffer.Width, _page, 1, FrameBuffer.Width);
        if (!_bus.TryWrite(_place) || !_bus.TryWrite(_page))
        {
            return false;
        }

        _pending &= ~(1 << page);
        return true;
    }
}
