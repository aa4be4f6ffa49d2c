using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text;
using PosTerminal.Emulator.Serial;

namespace PosTerminal.Tests.Host.Rigs;

/// <summary>A jig that says yes to all, and tells lines when their time has come.</summary>
public sealed class ScriptedJig : IPort
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly List<(long DueMs, string Line)> _lines = [];
    private readonly Queue<byte> _said = [];

    public string Name => "scripted";

    /// <summary>What was asked, without number and CRC.</summary>
    public List<string> Asked { get; } = [];

    public void Tell(int afterMs, string line) => _lines.Add((_clock.ElapsedMilliseconds + afterMs, line));

    public int Read(byte[] buffer)
    {
        foreach ((long due, string line) in _lines.Where(one => one.DueMs <= _clock.ElapsedMilliseconds).ToArray())
        {
            _lines.Remove((due, line));
            Say($"< ~{due * 1_000} {line}\n");
        }
        int count = 0;
        while (count < buffer.Length && _said.TryDequeue(out byte one))
        {
            buffer[count++] = one;
        }
        return count;
    }

    public void Write(byte[] bytes, int count)
    {
        string[] words = Encoding.ASCII.GetString(bytes, 0, count).TrimEnd().Split(' ');
        Asked.Add(string.Join(' ', words[2..^1]));
        Say($"< ={words[1].TrimStart('@')} ok t=1 jig=1\n");
    }

    public void Dispose()
    {
    }

    private void Say(string text) => Encoding.ASCII.GetBytes(text).ToList().ForEach(_said.Enqueue);
}
