using System.Collections.Generic;
using System.IO;

namespace PosTerminal.Emulator.Waveforms;

/// <summary>The words of a Value Change Dump, one after the other, and where each stands.</summary>
/// <param name="text">The file.</param>
internal sealed class VcdText(TextReader text)
{
    private readonly Queue<(string Word, int Column)> _words = new();

    /// <summary>Line of the last word, from 1.</summary>
    internal int Line { get; private set; }

    /// <summary>Column of the last word, from 1.</summary>
    internal int Column { get; private set; } = 1;

    /// <summary>The next word, null at the end.</summary>
    internal string? Next()
    {
        while (_words.Count == 0)
        {
            string? line = text.ReadLine();
            if (line == null)
            {
                return null;
            }

            Line++;
            Split(line);
        }

        (string word, Column) = _words.Dequeue();
        return word;
    }

    private void Split(string line)
    {
        int begin = -1;
        for (int i = 0; i <= line.Length; i++)
        {
            bool isBlank = i == line.Length || char.IsWhiteSpace(line[i]);
            if (isBlank && begin >= 0)
            {
                _words.Enqueue((line[begin..i], begin + 1));
                begin = -1;
            }
            else if (!isBlank && begin < 0)
            {
                begin = i;
            }
        }
    }
}
