using System.Collections.Concurrent;
using System.IO;
using PosTerminal.Emulator.Serial;

namespace PosTerminal.Emulator.Twin;

/// <summary>A wire inside this process: what one end writes the other reads, until the board's is disposed of.
/// </summary>
public sealed class LinePair
{
    private readonly ConcurrentQueue<byte> _forth = [];
    private readonly ConcurrentQueue<byte> _back = [];
    private volatile bool _isCut;

    /// <summary>A wire between two ends.</summary>
    public LinePair()
    {
        Board = new End(this, _back, _forth, true);
        Jig = new End(this, _forth, _back, false);
    }

    /// <summary>The board's end.</summary>
    public IPort Board { get; }

    /// <summary>The jig's end.</summary>
    public IPort Jig { get; }

    private sealed class End(
        LinePair pair, ConcurrentQueue<byte> incoming, ConcurrentQueue<byte> outgoing, bool isLast) : IPort
    {
        public string Name => "wire";

        public int Read(byte[] buffer)
        {
            Require();
            int count = 0;
            while (count < buffer.Length && incoming.TryDequeue(out byte one))
            {
                buffer[count++] = one;
            }
            return count;
        }

        public void Write(byte[] bytes, int count)
        {
            Require();
            for (int i = 0; i < count; i++)
            {
                outgoing.Enqueue(bytes[i]);
            }
        }

        public void Dispose() => pair._isCut |= isLast;

        private void Require()
        {
            if (pair._isCut)
            {
                throw new IOException("the wire is cut");
            }
        }
    }
}
