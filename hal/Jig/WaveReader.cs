namespace PosTerminal.Hal.Jig;

/// <summary>The requests about waves: "wave begin n=303 idle=0", "wave add 372,371 *4C02", "wave play before=20000
/// until=130000".
/// </summary>
public sealed class WaveReader
{
    private const long MostAroundUs = 10_000_000;

    private readonly IJigBoard _board;
    private readonly WaveBuffer _wave = new WaveBuffer();
    private long _wanted = -1;
    private long _tookUs;

    /// <summary>A reader for a board.</summary>
    public WaveReader(IJigBoard board) => _board = board;

    /// <summary>Intervals so far.</summary>
    public int Have => _wave.Intervals;

    /// <summary>How long the last wave is with the switch around it, in us.</summary>
    public long TookUs => _tookUs;

    /// <summary>Begins; "" or why not.</summary>
    public string Begin(JigRequest request)
    {
        _wanted = request.NumberOf("n=");
        _wave.Begin(request.NumberOf("idle=") == 1);
        return _wanted >= 0 && _wanted <= WaveBuffer.MostLevels ? "" : "bad too long";
    }

    /// <summary>Adds the intervals of a line; "" or why not.</summary>
    public string Add(JigRequest request)
    {
        if (!request.HasCrc)
        {
            return "crc";
        }
        byte[] bytes = request.Bytes;
        long us = 0;
        for (int i = request.RestAt; i <= request.End; i++)
        {
            if (i < request.End && bytes[i] >= '0' && bytes[i] <= '9')
            {
                us = (us * 10) + bytes[i] - '0';
            }
            else if (!_wave.TryAdd(us))
            {
                return "bad interval or no room";
            }
            else
            {
                us = 0;
            }
        }
        return "";
    }

    /// <summary>Plays; "" or why not.</summary>
    public string Play(JigRequest request)
    {
        long beforeUs = request.NumberOf("before=");
        long untilUs = request.NumberOf("until=");
        bool isSeen = beforeUs >= 0 && untilUs >= 0;
        if (_wanted != _wave.Intervals || beforeUs > MostAroundUs || untilUs > MostAroundUs)
        {
            return _wanted != _wave.Intervals ? "bad not all intervals have come" : "bad";
        }
        _tookUs = (isSeen ? beforeUs : 0) + (isSeen && untilUs > _wave.LengthUs ? untilUs : _wave.LengthUs);
        _board.Play(_wave, isSeen, beforeUs, untilUs);
        return "";
    }
}
