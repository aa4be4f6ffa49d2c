using PosTerminal.Emulator.Issuer;
using PosTerminal.Emulator.Machine;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Host.Issuer;

/// <summary>Counts the messages that come back, also those that the terminal does not take.</summary>
public sealed class CountedReplies : BenchParts
{
    public int Count { get; private set; }

    public override IHostConnection MakeConnection(IHostConnection connection) => new Counter(connection, this);

    private sealed class Counter(IHostConnection inner, CountedReplies replies) : PassingConnection(inner)
    {
        public override int Receive(byte[] message)
        {
            int count = Inner.Receive(message);
            replies.Count += count > 0 ? 1 : 0;
            return count;
        }
    }
}
