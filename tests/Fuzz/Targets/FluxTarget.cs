using System;
using System.Linq;
using PosTerminal.Emulator.Decoding;

namespace PosTerminal.Fuzz.Targets;

/// <summary>Flux intervals, 2 bytes each, as the terminal's reader takes them: what it accepts has a right check digit.
/// </summary>
public sealed class FluxTarget : IFuzzTarget
{
    private const int MostIntervals = 600;

    /// <inheritdoc/>
    public void Try(byte[] bytes)
    {
        ushort[] intervals = new ushort[Math.Min(bytes.Length / 2, MostIntervals)];
        Buffer.BlockCopy(bytes, 0, intervals, 0, intervals.Length * 2);
        DecodedSwipe swipe = DeviceDecoder.Decode(new Recording("fuzz", [intervals]));
        string text = string.Concat(swipe.Text.Select(one => (char)one));
        Oracle.Holds(text.Length == 0 || IsRight(text.Split('=')[0].TrimStart(';')), $"'{text}' was accepted");
    }

    private static bool IsRight(string number) => number.Reverse().Select((digit, index) =>
        index % 2 == 0 ? digit - '0' : ((digit - '0') * 2 % 10) + ((digit - '0') / 5)).Sum() % 10 == 0;
}
